import { expect, it, vi } from 'vitest';

it('two copies of the library can share one mathjs', async () => {
  const first = await import('../../src/core/units.js');
  expect(first.parseQuantity('3 kTEU/year')).toMatchObject({ ok: true });
  vi.resetModules();
  const second = await import('../../src/core/units.js');
  expect(second).not.toBe(first);
  expect(second.parseQuantity('4 USD/nmi')).toMatchObject({ ok: true });
});
