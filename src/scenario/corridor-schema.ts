/**
 * The schema of a whole corridor: one table per kind of entry. The plain interfaces of `corridor.ts`
 * and these schemas say the same; a type test holds them together.
 */
import { z } from 'zod';
import type { Corridor } from './corridor.js';
import { id, text } from './schema/basics.js';
import {
  categorySchema,
  commoditySchema,
  demandSchema,
  gateSchema,
  observationSchema,
} from './schema/cargo.js';
import { calendarSchema, disruptionSchema } from './schema/events.js';
import {
  countrySchema,
  currencySchema,
  linkSchema,
  placeSchema,
  sourceSchema,
  storageSchema,
  terminalSchema,
} from './schema/network.js';
import { note } from './schema/notes.js';
import { ruleSchema } from './schema/rules.js';
import { limitSchema, serviceSchema, tariffSchema, vehicleSchema } from './schema/transport.js';

/** Name of a table of a corridor. */
export type TableKey = Exclude<keyof Corridor, 'id' | 'title'>;

const tableShape = {
  sources: z.array(sourceSchema),
  countries: z.array(countrySchema),
  currencies: z.array(currencySchema),
  places: z.array(placeSchema),
  links: z.array(linkSchema),
  terminals: z.array(terminalSchema),
  storages: z.array(storageSchema),
  vehicles: z.array(vehicleSchema),
  tariffs: z.array(tariffSchema),
  services: z.array(serviceSchema),
  limits: z.array(limitSchema),
  commodities: z.array(commoditySchema),
  categories: z.array(categorySchema),
  demands: z.array(demandSchema),
  rules: z.array(ruleSchema),
  disruptions: z.array(disruptionSchema),
  calendars: z.array(calendarSchema),
  gates: z.array(gateSchema),
  observations: z.array(observationSchema),
} as const satisfies Readonly<Record<TableKey, z.ZodArray>>;

/** Everything known about a corridor. */
export const corridorSchema = note(
  // Tables that files written before them do not have are empty there.
  z.strictObject({
    id,
    title: text,
    ...tableShape,
    calendars: tableShape.calendars.default([]),
    storages: tableShape.storages.default([]),
  }),
  'Everything known about a corridor.',
  { id: 'corridor' },
);

/** A table of a corridor: its key, the word for one of its entries, and the schema of an entry. */
export interface CorridorTable {
  readonly key: TableKey;
  /** As in `link/…` and `{ add: link, … }`. */
  readonly word: string;
  readonly entry: z.ZodType;
}

/** All tables, in the order in which a corridor lists them. */
export const CORRIDOR_TABLES: readonly CorridorTable[] = (
  [
    ['sources', 'source'],
    ['countries', 'country'],
    ['currencies', 'currency'],
    ['places', 'place'],
    ['links', 'link'],
    ['terminals', 'terminal'],
    ['storages', 'storage'],
    ['vehicles', 'vehicle'],
    ['tariffs', 'tariff'],
    ['services', 'service'],
    ['limits', 'limit'],
    ['commodities', 'commodity'],
    ['categories', 'category'],
    ['demands', 'demand'],
    ['rules', 'rule'],
    ['disruptions', 'disruption'],
    ['calendars', 'calendar'],
    ['gates', 'gate'],
    ['observations', 'observation'],
  ] as const
).map(([key, word]) => ({ key, word, entry: tableShape[key].element }));

/** The word for one entry of a table: `links` → `link`. */
export function wordOfTable(key: TableKey): string {
  return CORRIDOR_TABLES.find((table) => table.key === key)?.word ?? key;
}
