/**
 * What `corridor init` writes: a corridor of four invented places with a comment on every kind of entry,
 * and a scenario for it. The page docs/your-own-corridor.md walks through them.
 */

/** Files by name. */
export const TEMPLATES: ReadonlyMap<string, string> = new Map([
  [
    'corridor.yaml',
    `# A corridor of your own. Replace what is here; "corridor validate ." lists what is wrong, with its line.
# Ids are words-with-hyphens. Every quantity is text with its unit. "from" is the first day of
# something, "until" the first day without it. A list that is not needed stays as [].
id: my-corridor
title: A small corridor of my own

# Where figures come from. A figure can be bare text ("40 km") or carry its evidence:
#   { value: 40 km, grade: M, source: [survey] }
# Grades: H several sources, M one, L old or in conflict, DER derived, EST estimate, GK hearsay.
sources:
  - { id: survey, title: Survey of my own, date: '2025', locator: my desk }

# Two capital letters. XA and XB belong to no real country; ZZ is the open sea.
countries:
  - { id: XA, name: Northland }
  - { id: XB, name: Southland }

# Only if prices are in RUB or CNY: { id: CNY, perDollar: 7.2 CNY/USD }
currencies: []

places:
  - id: sawmill
    name: Sawmill
    kinds: [origin, rail-station] # also city, market, seaport, river-port, border-crossing …
    country: XA
    position: { latitude: 12.4, longitude: -150.2, grade: EST, source: [survey] }
    role: Cuts planks.
  - id: north-gate
    name: North Gate
    kinds: [rail-station, border-crossing]
    country: XA
    position: { latitude: 11.6, longitude: -150.1, grade: EST, source: [survey] }
    role: Last station before the border.
  - id: south-gate
    name: South Gate
    kinds: [rail-station, border-crossing]
    country: XB
    position: { latitude: 11.58, longitude: -150.08, grade: EST, source: [survey] }
    role: First station after the border.
  - id: big-city
    name: Big City
    kinds: [city, market]
    country: XB
    position: { latitude: 10.5, longitude: -149.6, grade: EST, source: [survey] }
    role: Builds with the planks.

# Connections, two-way unless "oneWay: true". Modes: rail, road, sea, river, pipeline. A length
# shorter than the great circle between its ends is refused. Bridges are links of their own.
links:
  - id: north-line
    from: sawmill
    to: north-gate
    mode: rail
    kind: track
    gauges: ['1520']
    tracks: single
    length: 105 km
    capacity: 1.5 Mt/year # a year, net; or gross per opening day: 4 train/day
    tariffs: [rail] # the first that applies to the cargo is charged
  - id: border-bridge
    name: Border bridge
    from: north-gate
    to: south-gate
    mode: rail
    kind: bridge
    gauges: ['1520']
    tracks: single
    length: 4 km
    capacity: 2 train/day
    hours: { daily: '08:00-20:00', grade: EST, source: [survey] }
    processing: # formalities; with a spread they are random in a simulation
      { value: 6 h, spread: { low: 3 h, high: 18 h }, grade: EST, source: [survey] }
    tariffs: [rail]
  - id: south-line
    from: south-gate
    to: big-city
    mode: rail
    kind: track
    gauges: ['1435']
    tracks: single
    length: 145 km
    capacity: 2 Mt/year
    tariffs: [rail]

# Where cargo changes from one mode or gauge to another.
terminals:
  - id: south-gate-yard
    name: Gauge-change yard
    place: south-gate
    kind: gauge-change
    between: [[{ mode: rail, gauge: '1520' }, { mode: rail, gauge: '1435' }]]
    handles: [timber] # handling groups, see commodities
    capacity: 900 kt/year
    servers: '2'
    dwell: 8 h
    tariffs: [handling]

vehicles:
  - id: timber-train
    name: Timber train
    mode: rail
    gauges: ['1520', '1435']
    carries: [timber]
    payload: 1500 t
    speed: 40 km/h
    emptyReturn: '1' # share that comes back empty and takes room on the way

# Prices as formulas in km, hours, value, payload …, and in parameters of your own.
tariffs:
  - id: rail
    name: Timber by rail
    per: t
    expression: base + rate * km
    parameters: { base: 1.5 USD/t, rate: 0.025 USD/(t km) }
  - id: handling
    name: Handling
    per: t
    expression: fee
    parameters: { fee: 3 USD/t }

services: [] # liners, ferries: a frequency and a capacity for each call
limits: [] # limits that several links or terminals share

commodities:
  - id: planks
    name: Planks
    handling: timber
    hs: ['4407'] # customs headings, for rules
    unit: t # or TEU, with a massPerTeu
    value: 260 USD/t
    capitalCost: 0.08 1/year
    decay: 0.0005 1/day
  - id: logs
    name: Logs
    handling: timber
    hs: ['4403']
    unit: t
    value: 110 USD/t
    capitalCost: 0.08 1/year
    decay: 0.0005 1/day

categories:
  - id: timber-trade
    number: 1
    name: Timber over the border
    status: named
    evidence: { grade: EST, source: [survey] }

# What wants to travel: from true origin to final market. The way is an outcome.
demands:
  - id: planks-big-city
    category: timber-trade
    commodity: planks
    origin: sawmill
    destination: big-city
    quantity: 500 kt/year
    lot: 1500 t # one shipment, here a train
    unservedPrice: 60 USD/t # what the owner would pay at most
  - id: logs-big-city
    category: timber-trade
    commodity: logs
    origin: sawmill
    destination: big-city
    quantity: 120 kt/year
    lot: 1500 t
    unservedPrice: 40 USD/t

# The default is allowed. A rule restricts; an "unless" clause permits.
rules:
  - id: log-ban
    regime: forest-act # rules of one regime can be lifted together
    authority: xa
    instrument: Forest Act of Northland (invented)
    paragraph: § 3
    text: No unsawn timber leaves Northland.
    from: '2020-01-01'
    dateBasis: loading
    binds: all
    match: { directions: [{ direction: from, territory: XA }], hs: ['4403'] }
    effect: { kind: ban } # also quota, licence, inspection, surcharge, designation
    unless:
      - id: log-licence
        instrument: Forest Act of Northland (invented)
        paragraph: § 4
        text: Unless the forester has marked the logs.
        conditions: [{ fact: marked-by-forester }] # a demand says "facts: { marked-by-forester: true }"
        evidence: { grade: EST, source: [survey] }
    evidence: { grade: EST, source: [survey] }

disruptions: [] # closures between dates, seasons of ice, fog by the day, floods at random

# Lines at which cargo is counted, and what was seen there.
gates:
  - { id: border, name: The border, links: [border-bridge], inClosure: true }
observations:
  - id: border-2025
    gate: border
    period: '2025'
    quantity: { value: 480 kt, grade: M, source: [survey] }
`,
  ],
  [
    'scenario.yaml',
    `# One question to the corridor. "corridor run ." answers it.
title: As it is
question: How much timber crosses the border, and what holds it up?
corridor: ./corridor.yaml
start: 2026-01-01
horizon: 365 days
seed: my-corridor # any text; the same seed gives the same numbers
replications: 20
changes: [] # edits of the corridor, such as:
#  - { set: border-bridge.capacity, to: 4 train/day }
#  - { scale: demand/planks-big-city, by: 1.5 }
#  - { close: border-bridge, from: 2026-03-01, until: 2026-04-01 }
#  - { lift: log-ban, from: 2026-07-01 }
`,
  ],
]);
