/** How cargo travels. */

/** Mode of transport. */
export type Mode = 'rail' | 'road' | 'sea' | 'river' | 'pipeline';
/** Track gauge in mm: broad or standard. */
export type Gauge = '1520' | '1435';
