/** Places that a way visits in order, each once in a row. */
import type { CorridorModel } from '../model/model.js';

/** Ids of the places on arcs of a model. */
export function placesOn(model: CorridorModel, arcs: readonly number[]): readonly string[] {
  const drawn = arcs.flatMap((arc) => model.arcs[arc] ?? []);
  return [drawn[0]?.tailPlace ?? '', ...drawn.map(({ headPlace }) => headPlace)].filter(
    (place, i, places) => place !== places[i - 1],
  );
}
