/**
 * The cheapest flow of one kind of cargo: a primal network simplex in whole numbers.
 *
 * **Problem.** Vertices V with supplies b, arcs A with costs c and capacities u:
 *
 *     minimise   Σ c(a) x(a)
 *     such that  Σ x(a) over arcs out of v − Σ x(a) over arcs into v = b(v)   for every vertex v,
 *                0 ≤ x(a) ≤ u(a)                                              for every arc a.
 *
 * **Signs.** b > 0 is supply, b < 0 demand. A potential π(v) is what one unit is worth at v, up to a
 * constant; the reduced cost of an arc is c(a) + π(tail) − π(head). A flow is cheapest if and only if
 * there are potentials such that a reduced cost is ≥ 0 where x < u, and ≤ 0 where x > 0. They come with
 * the flow, so that anyone can check it without this file: then Σ c x = Σ u · min(0, reduced cost) − Σ π b, the
 * two objectives of linear programming.
 *
 * **Method.** A basis is a spanning tree over V and one artificial root; every other arc is empty or full.
 * Each pivot lets an arc in whose reduced cost has the wrong sign, sends what fits round the circle that
 * it closes with the tree, and lets an arc out that has become empty or full. Arcs into the root are
 * free, arcs out of it cost more than any path, so they carry something at the end only if nothing else
 * can.
 *
 * **Invariants.** The tree is *strongly feasible*: from every vertex a positive amount could be sent to
 * the root along the tree. Cunningham's rule keeps it so: of the arcs that could leave, the last one when
 * the circle is walked from its apex in the direction of the flow. With it no basis comes back, so the
 * method ends. The entering arc is the worst of a block of 2√A arcs, blocks taken in turn: on most
 * networks the best of the known rules (Király and Kovács). Flow is conserved after every pivot.
 *
 * **Numbers.** Whole numbers only, counted exactly in doubles up to 2⁵³ − 1. What would grow beyond
 * ends with the status `overflow` and says what grew; nothing is rounded or cut off. Advice then: larger
 * units, of cargo or of money.
 *
 * **Cost.** Exponential in the worst case, in practice some V to 4 V pivots of O(√A + V) each. Space:
 * 53 bytes a vertex and 33 bytes an arc, allocated at the start.
 *
 * **Cannot do.** Several kinds of cargo on shared arcs, resources shared by arcs, coefficients other than
 * 1, lower limits other than 0, real numbers: those are for the linear program.
 *
 * **Literature.** Ahuja, Magnanti and Orlin 1993, "Network Flows", chapter 11; Cunningham 1976, "A network
 * simplex method"; Király and Kovács 2012, "Efficient implementations of minimum-cost flow algorithms".
 */
import { checkSupplyNetwork, type CheapestFlow, type SupplyNetwork } from './supply-network.js';
import { cutAround } from './cut.js';
import { balance, exactCost, potentialsFit } from './exactness.js';
import { createSimplex, readFlow, type Simplex } from './simplex.js';
import { enterArc } from './pivot.js';
import { findEnteringArc } from './pricing.js';

/**
 * The cheapest way to bring all supply to all demand, as flows on arcs with potentials that prove it.
 * Multi-arcs, loops, isolated vertices and an empty network are legal. Supplies that do not sum to zero,
 * or that cannot reach the demand, give `infeasible` with a cut; costs below zero on a circle without
 * limit give `unbounded` with the circle. Numbers that are not whole, or arrays of unequal length, are a
 * usage error. Same network, same answer, also among flows of equal cost.
 *
 * @example
 * ```ts
 * // Ten units from vertex 0 to vertex 1: six by a cheap arc, the rest by a dear one.
 * const answer = minimumCostFlow({
 *   vertexCount: 2,
 *   tail: [0, 0],
 *   head: [1, 1],
 *   cost: [3, 5],
 *   capacity: [6, Infinity],
 *   supply: [10, -10],
 * });
 * answer.status === 'optimal' && answer.cost; // 38
 * ```
 */
export function minimumCostFlow(network: SupplyNetwork): CheapestFlow {
  checkSupplyNetwork(network);
  const counters = { pivots: 0, degeneratePivots: 0, arcsScanned: 0 };
  const sum = balance(network);
  if (sum === undefined || !potentialsFit(network))
    return { status: 'overflow', of: sum === undefined ? 'supply' : 'potential', counters };
  if (sum !== 0) {
    const vertices = Array.from({ length: network.vertexCount }, (_, vertex) => vertex);
    return {
      status: 'infeasible',
      cut: { vertices, arcs: [], required: sum, capacity: 0 },
      counters,
    };
  }
  const simplex = createSimplex(network);
  for (;;) {
    const arc = findEnteringArc(simplex);
    if (arc < 0) break;
    const outcome = enterArc(simplex, arc);
    if (outcome === 'moved') continue;
    if (
      outcome !== 'overflow' &&
      outcome.circle.every((each) => network.capacity[each] === Infinity)
    )
      return { status: 'unbounded', circle: outcome.circle, counters: simplex.counters };
    return { status: 'overflow', of: 'flow', counters: simplex.counters };
  }
  return answerOf(network, simplex);
}

function answerOf(network: SupplyNetwork, simplex: Simplex): CheapestFlow {
  const { counters } = simplex;
  const { flow, leftOver } = readFlow(simplex);
  const cut = cutAround(network, flow, leftOver);
  if (cut !== undefined) return { status: 'infeasible', cut, counters };
  const cost = exactCost(network, flow);
  if (cost === undefined) return { status: 'overflow', of: 'cost', counters };
  const root = simplex.tree.potential[simplex.vertexCount] as number;
  const potential = simplex.tree.potential
    .slice(0, simplex.vertexCount)
    .map((price) => price - root);
  return { status: 'optimal', flow, potential, cost, counters };
}
