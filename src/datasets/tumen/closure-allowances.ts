/**
 * What port and crossing statistics count and no demand carries: the tare of boxes and empties, goods
 * too mixed to itemise, and small harbours the network lacks. Mt by year, for the closure table only.
 */
import { type FigureSeries, yearly } from '../../core/figure.js';
import type { GateId } from '../../scenario/corridor.js';
import { BOX_PORTS_2024, PORT_TURNOVER } from './demand-boxes.js';
import { product, type YearTable } from './demand-tools.js';

/** An amount added to the modelled side of one gate. */
export interface ClosureAllowance {
  readonly gate: GateId;
  readonly what: string;
  readonly amount: FigureSeries;
}

/** Mass of an empty box, t/TEU; port tonnage has it, with every box in and out. */
const TARE = 2.2;
const KTEU_TO_MT = 0.001;
const SHARES: Readonly<Record<string, YearTable>> = {
  vladivostok: { 2013: 0.58, 2023: 0.67, 2024: BOX_PORTS_2024.vladivostok },
  vostochny: { 2013: 0.36, 2023: 0.28, 2024: BOX_PORTS_2024.vostochny },
  nakhodka: { 2013: 0.06, 2024: BOX_PORTS_2024.nakhodka },
};

const tare: readonly ClosureAllowance[] = Object.entries(SHARES).map(([gate, share]) => ({
  gate,
  what: 'tare of loaded and empty boxes',
  amount: yearly(
    'Mt',
    product(PORT_TURNOVER, [share, TARE, KTEU_TO_MT], 4),
    'DER',
    ['F9', 'X3', 'X4'],
    `Turnover of the region × share of the port × ${TARE} t a box.`,
  ),
}));

const extra = (gate: GateId, values: YearTable, what: string): ClosureAllowance => ({
  gate,
  what,
  amount: yearly(
    'Mt',
    values,
    'EST',
    ['F1'],
    'What remains of the published total after the itemised goods; estimate.',
  ),
});

const mixed: readonly ClosureAllowance[] = [
  extra('nakhodka', { 2013: 0.9 }, 'building materials, food, scrap'),
  extra('vladivostok', { 2013: 0.8 }, 'building materials, food, scrap'),
  extra('zarubino', { 2013: 0.14 }, 'metals, scrap, cars'),
  extra('khasan', { 2013: 0.03, 2024: 0.06 }, 'goods for the DPRK that no count itemises'),
];

const harbours: ClosureAllowance = {
  gate: 'primorye-ports',
  what: 'Slavyanka, Olga and small harbours',
  amount: yearly(
    'Mt',
    { 2013: 1.8, 2023: 2 },
    'EST',
    ['C10'],
    'Bunker oil, timber and fish of harbours that publish nothing.',
  ),
};

/** Ports within the line around all of them: their allowances count there too. */
const PORTS = new Set(['posyet', 'zarubino', 'vladivostok', 'nakhodka', 'vostochny']);

/** All allowances, with those of the ports repeated for the line around the ports. */
export const closureAllowances: readonly ClosureAllowance[] = [
  ...tare,
  ...mixed,
  harbours,
  ...[...tare, ...mixed]
    .filter(({ gate }) => PORTS.has(gate))
    .map((one) => ({ ...one, gate: 'primorye-ports' })),
];
