/**
 * The closed network of the files beside, as somebody would write it by hand for this one question: a
 * heap of events, a queue for each yard, nothing counted but what was served. It has no plan, no streams
 * of its own for each yard, no room, no priorities, no verification: what generality costs is the ratio.
 */

/** Events of one run: services finished within so many seconds. */
export function runByHand(yards: number, lots: number, mean: number, seconds: number): number {
  const queues = Array.from({ length: yards }, () => new Array<number>());
  const heap: { time: number; yard: number }[] = [];
  let state = 12_345;
  const uniform = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 4_294_967_296;
  };
  const push = (time: number, yard: number): void => {
    let at = heap.push({ time, yard }) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const [mine, above] = [heap[at], heap[parent]];
      if (mine === undefined || above === undefined || above.time <= mine.time) break;
      heap[at] = above;
      heap[parent] = mine;
      at = parent;
    }
  };
  const pop = (): { time: number; yard: number } | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      const right = heap[child + 1];
      if (right !== undefined && right.time < (heap[child]?.time ?? 0)) child++;
      const below = heap[child];
      if (below === undefined || below.time >= last.time) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = last;
    return first;
  };
  const serve = (yard: number, time: number): void =>
    push(time - mean * Math.log(1 - uniform()), yard);
  const join = (yard: number, lot: number, time: number): void => {
    queues[yard]?.push(lot);
    if (queues[yard]?.length === 1) serve(yard, time);
  };
  for (let lot = 0; lot < lots; lot++) join(0, lot, 0);
  let events = 0;
  for (let event = pop(); event !== undefined && event.time < seconds; event = pop()) {
    events++;
    const { yard, time } = event;
    const lot = queues[yard]?.shift() ?? 0;
    if ((queues[yard]?.length ?? 0) > 0) serve(yard, time);
    join((yard + 1) % yards, lot, time);
  }
  return events;
}
