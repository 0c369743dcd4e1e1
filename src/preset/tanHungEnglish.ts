import type { PresetWords } from './preset';

/**
 * What Tân Hưng's campaign is called in English. Nouns are in the plural, for they stand after figures and fractions
 * (“19/28 groups”); the names of the ward, its offices and its units are proper names and stay.
 */
export const english: PresetWords = {
  names: {
    campaign: 'the contest “Digital Citizens of Hai Phong – Smart Use, Safe Living” 2025',
    short: 'Digital Citizens',
    event: 'Contest',
    deeds: 'Outreach',
  },
  groups: {
    tdp: { name: 'Neighbourhood groups', one: 'groups', many: 'neighbourhood groups', address: 'you' },
    agency: { name: 'Agencies and offices', one: 'agencies', many: 'agencies and offices', address: 'you' },
    school: { name: 'Schools', one: 'schools', many: 'schools', address: 'you' },
    massOrg: {
      name: 'Fatherland Front and mass organisations',
      one: 'organisations',
      many: 'mass organisations',
      address: 'you',
    },
    business: { name: 'Businesses', one: 'focal points', many: 'focal points for businesses', address: 'you' },
    media: { name: 'Outreach', one: 'focal points', many: 'focal points for outreach', address: 'you' },
  },
  denominators: {
    householdsTotal: { name: 'Total households' },
    staffTotal: { name: 'Total public employees' },
    membersTotal: { name: 'Total members' },
    businessesTotal: { name: 'Total businesses' },
  },
  indicators: {
    households: {
      name: 'Households',
      noun: 'households',
      reached: 'households taking part',
      units: 'neighbourhood groups',
      unit: 'groups',
    },
    staff: {
      name: 'Public employees',
      noun: 'people',
      reached: 'people taking part',
      units: 'agencies and schools',
      unit: 'units',
    },
    members: {
      name: 'Members of mass organisations',
      noun: 'people',
      reached: 'people taking part',
      units: 'mass organisations',
      unit: 'organisations',
    },
    businesses: {
      name: 'Businesses',
      noun: 'businesses',
      reached: 'businesses taking part',
      units: 'focal points',
      unit: 'focal points',
    },
  },
  questions: {
    householdsParticipating: { name: 'the number of households taking part', noun: 'households' },
    participants: { name: 'the number of people taking part', noun: 'people' },
    storyCompleters: {
      name: 'the number of people who completed the part “I Learn Digital – I Share”',
      noun: 'people',
    },
    householdsProposed: { name: 'the total number of households in the group', noun: 'households' },
    qrPosted: { name: 'have posted the QR code at the cultural house' },
    zaloShared: { name: 'have shared the link in their Zalo group' },
    staffParticipating: { name: 'the number of public employees taking part', noun: 'people' },
    staffProposed: { name: 'the total number of public employees', noun: 'people' },
    membersParticipating: { name: 'the number of members taking part', noun: 'people' },
    youthGroups: { name: 'the number of “Digital Youth” groups', noun: 'groups' },
    peopleSupported: { name: 'the number of times people were helped', noun: 'times' },
    elderlySupported: { name: 'the number of times elderly people were helped', noun: 'times' },
    womenBranches: {
      name: 'the number of branches that launched “Women Learn Digital with Their Children”',
      noun: 'branches',
    },
    stories: { name: 'the number of stories “I Learn Digital – I Share”', noun: 'stories' },
    businessesReached: { name: 'the number of businesses contacted', noun: 'businesses' },
    businessesParticipating: { name: 'the number of businesses taking part', noun: 'businesses' },
    integratedActivities: { name: 'the number of activities that included outreach', noun: 'activities' },
    newsItems: { name: 'the number of news items', noun: 'news items' },
    broadcasts: { name: 'the number of broadcasts', noun: 'broadcasts' },
    materials: { name: 'the number of billboards, leaflets and banners', noun: 'items' },
  },
};
