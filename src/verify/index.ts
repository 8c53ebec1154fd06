/** The room's public surface. */
export { SimulationVerifier, verifySimulation } from './verify.js';
export { verifyOptimum } from './optimum/index.js';
export type { Verification, VerificationCheck, VerificationProblem } from './verification.js';
