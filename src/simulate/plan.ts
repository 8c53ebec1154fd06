/** The plan of a simulation: what it looks like, and how it is built. */
export * from './plan/shape.js';
export { buildPlan } from './plan/build.js';
