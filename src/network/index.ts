/** The network as a developer sees it: build it, ask it, draw it. */
export { buildNetwork, type BuildOptions } from './build.js';
export * from './geojson.js';
export type {
  AssetIdOf,
  CargoNetwork,
  EdgeFilter,
  LinkEdge,
  NetworkEdge,
  PlaceIdOf,
  PlaceNode,
  ServiceEdge,
} from './network.js';
export { betweenness, shortestPath, type BetweennessOptions, type NetworkPath } from './paths.js';
export { linksBetween, linksOf, neighbours, placesOfKind, type NeighbourFilter } from './query.js';
export { isReachable, reachable, stronglyConnectedParts } from './reach.js';
