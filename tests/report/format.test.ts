// Numbers as people read them, widths of text, tables that keep within their width.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as csvTextFile from '../../src/report/csv-text.js';
import * as format from '../../src/report/format.js';
import * as json from '../../src/report/json.js';
import * as markdown from '../../src/report/markdown.js';
import { plain } from '../../src/report/style.js';
import { table } from '../../src/report/table.js';
import * as textTable from '../../src/report/text-table.js';
import * as width from '../../src/report/width.js';
import { testExamples } from '../support/examples.js';

const files = { format, width, json, markdown, 'text-table': textTable };
for (const [name, scope] of Object.entries(files)) {
  describe(`report/${name}.ts`, () => {
    testExamples(`src/report/${name}.ts`, scope);
  });
}

const numbers = fc.double({ noNaN: true, min: -1e15, max: 1e15 });

describe('numbers', () => {
  it('say their value within half of the last digit, and zero only if it is zero', () => {
    fc.assert(
      fc.property(numbers, fc.nat({ max: 4 }), (value, decimals) => {
        const text = format.formatNumber(value, decimals);
        if (/[<>]/.test(text)) {
          expect(Math.abs(value)).toBeLessThanOrEqual(0.5 * Number(`1e-${String(decimals)}`));
          expect(text.startsWith('<')).toBe(value > 0);
          return;
        }
        expect(text === '0').toBe(value === 0);
        const back = Number(text.replaceAll(',', '').replace('−', '-'));
        const off = 0.5 * Number(`1e-${String(decimals)}`) + 1e-9 * Math.abs(value);
        expect(Math.abs(back - value)).toBeLessThanOrEqual(off);
      }),
    );
  });

  it('what is not known is a dash, also when it is no number', () => {
    const { formatNumber, formatTonnes, formatPercent, formatDays, formatCost, formatSigned } =
      format;
    for (const print of [formatNumber, formatTonnes, formatPercent, formatDays, formatCost])
      expect(print(null)).toBe('–');
    expect([formatSigned(null), formatNumber(NaN), formatNumber(Infinity)]).toEqual([
      '–',
      '–',
      '–',
    ]);
  });

  it('tonnes change their unit before they look wrong', () => {
    const { formatTonnes } = format;
    expect([999, 999.6, 999_499, 999_600].map(formatTonnes)).toEqual([
      '999 t',
      '1.00 kt',
      '999 kt',
      '1.00 Mt',
    ]);
    expect([0, 0.2, -5_300_000].map(formatTonnes)).toEqual(['0 t', '<1 t', '−5.30 Mt']);
  });

  it('a sign never lies', () => {
    expect([0.04, -0.04, 0, 3, -3].map((value) => format.formatSigned(value, 1))).toEqual([
      '<+0.1',
      '>−0.1',
      '0',
      '+3.0',
      '−3.0',
    ]);
  });
});

describe('width', () => {
  it('counts wide characters double and marks not at all', () => {
    expect(width.displayWidth('図們江')).toBe(6);
    expect(width.displayWidth('두만강')).toBe(6);
    expect(width.displayWidth('Хасан')).toBe(5);
    expect(width.displayWidth('é')).toBe(1);
    expect(width.displayWidth('🚢')).toBe(2);
  });

  it('truncated and wrapped text keeps within its columns', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 30 }),
        (raw, columns) => {
          const text = plain(raw);
          expect(width.displayWidth(width.truncate(text, columns))).toBeLessThanOrEqual(columns);
          const lines = width.wrap(text, columns);
          for (const line of lines) expect(width.displayWidth(line)).toBeLessThanOrEqual(columns);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});

describe('a table', () => {
  const cell = fc.oneof(
    numbers.map((value) => format.formatNumber(value, 2)),
    fc.string({ unit: 'grapheme' }),
    fc.constant('Khasan–Tumangang road bridge over the Tumen 図們江大橋'),
  );

  it('keeps within its width whatever it holds, and ends no line in blanks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 120 }),
        fc.array(
          fc.record({
            header: fc.string({ maxLength: 30 }),
            align: fc.constantFrom('left', 'right'),
            wrap: fc.boolean(),
          }),
          { minLength: 1, maxLength: 10 },
        ),
        fc.array(fc.array(cell, { maxLength: 11 }), { maxLength: 8 }),
        (columns, head, rows) => {
          const layout = { width: columns, style: (text: string) => text };
          for (const line of table(head, rows, layout)) {
            expect(width.displayWidth(line)).toBeLessThanOrEqual(columns);
            expect(line).toBe(line.trimEnd());
          }
        },
      ),
    );
  });

  it('cuts no number while there is text to give way', () => {
    const rows = [['A very long name of a port that nobody can pronounce', '1,234,567']];
    const layout = { width: 40, style: (text: string) => text };
    const lines = table([{ header: 'port' }, { header: 't', align: 'right' }], rows, layout);
    expect(lines[1]).toMatch(/… {2}1,234,567$/);
  });

  it('dresses only what it was asked to, and never lets control characters through', () => {
    const rows = [[{ text: '\u001b[31mred', tone: 'bad' } as const, 'a\u0007b']];
    const columns = [{ header: 'x' }, { header: 'y' }];
    const bare = table(columns, rows, { width: 80, style: (text) => text }).join('\n');
    expect(bare).toBe('x        y\n[31mred  ab');
    const loud = table(columns, rows, { width: 80, style: (text, tone) => `<${tone}:${text}>` });
    expect(loud[1]).toBe('<bad:[31mred>  ab');
  });
});

describe('csv-text.ts', () => {
  testExamples('src/report/csv-text.ts', {
    ...csvTextFile,
  });
});
