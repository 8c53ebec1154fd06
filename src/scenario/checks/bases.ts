/**
 * What each check of a corridor rests on: the fields it reads. A check that is not named here looks at
 * one field at a time, and leaves out those with a mistake by itself.
 */
import type { CheckBasis } from './report.js';

const MOVING = ['validity'];

/** The fields that each check reads, by the name of the check. */
export const CHECK_BASES: Readonly<Record<string, CheckBasis>> = {
  gaugesFitModes: {
    fields: {
      links: ['mode', 'gauges'],
      vehicles: ['mode', 'gauges'],
      services: ['mode', 'gauge'],
    },
  },
  linksGoSomewhere: { fields: { links: ['from', 'to'], services: ['legs'] } },
  lengthsReachTheirEnds: {
    fields: { places: ['position'], links: ['from', 'to', 'length'], services: ['legs'] },
  },
  servicesFitVehicles: {
    fields: {
      services: ['mode', 'gauge', 'vehicle', 'handles'],
      vehicles: ['mode', 'gauges', 'carries'],
    },
  },
  handlingGroupsHaveVehicles: {
    fields: {
      vehicles: ['carries'],
      commodities: ['handling'],
      terminals: ['handles'],
      services: ['handles'],
      tariffs: ['handling'],
    },
    whole: ['vehicles', 'commodities'],
  },
  currenciesMatchUnits: { fields: { currencies: ['perDollar'] } },
  datesAreOrdered: {
    fields: {
      links: MOVING,
      terminals: MOVING,
      services: MOVING,
      limits: MOVING,
      rules: ['from', 'until', 'unless'],
      disruptions: ['windows'],
      observations: ['period'],
    },
  },
  disruptionsSayWhatAndWhen: {
    fields: {
      disruptions: [
        'capacityLeft',
        'speedLeft',
        'delay',
        'windows',
        'season',
        'probability',
        'perYear',
        'duration',
        'recovery',
        'usual',
      ],
    },
  },
  demandsGoSomewhere: { fields: { demands: ['origin', 'destination'] } },
  monthlyIndicesKeepTheYear: { fields: { demands: ['season'] } },
  boxesHaveMass: { fields: { commodities: ['unit', 'massPerTeu'] } },
  formulasNameTheirParameters: {
    fields: { tariffs: ['expression', 'parameters'], links: ['volumeDelay'] },
  },
  storagesShareNoGroup: { fields: { storages: ['place', 'handles'] } },
  variationsFitLaws: {
    fields: { links: ['service', 'variation'], terminals: ['service', 'variation'] },
  },
  sectionsLieOnSingleTracks: {
    fields: {
      links: ['mode', 'tracks', 'oneWay', 'sectionTime', 'following', 'capacity', 'service'],
      terminals: ['capacity', 'service', 'batch', 'servers'],
    },
  },
  shipsGatherOnWater: { fields: { vehicles: ['mode', 'gather'] } },
};
