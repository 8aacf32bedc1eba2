import { useTranslation } from 'react-i18next';

/** Sections of HS that share one of the twelve hues, so that a good has the same hue on every picture. */
const GROUPS: readonly { readonly id: string; readonly sections: readonly string[]; readonly hue: number }[] = [
  { id: 'farm', sections: ['I', 'II', 'III'], hue: 3 },
  { id: 'food', sections: ['IV'], hue: 8 },
  { id: 'minerals', sections: ['V'], hue: 2 },
  { id: 'chemicals', sections: ['VI'], hue: 7 },
  { id: 'plastics', sections: ['VII'], hue: 4 },
  { id: 'textiles', sections: ['VIII', 'XI', 'XII'], hue: 10 },
  { id: 'wood', sections: ['IX', 'X'], hue: 5 },
  { id: 'stone', sections: ['XIII', 'XIV'], hue: 12 },
  { id: 'metals', sections: ['XV'], hue: 11 },
  { id: 'machines', sections: ['XVI', 'XVIII'], hue: 6 },
  { id: 'vehicles', sections: ['XVII'], hue: 1 },
  { id: 'other', sections: ['XIX', 'XX', 'XXI'], hue: 9 },
];
const OTHER = GROUPS.at(-1)!;

/** Hue of a good by its section; goods of other lists than HS share one. */
export function hueOf(section: string | null): number {
  return (GROUPS.find(({ sections }) => section !== null && sections.includes(section)) ?? OTHER).hue;
}

/** The groups with their words, for `HueKey`. */
export function useHueGroups(): readonly { readonly id: string; readonly label: string; readonly hue: number }[] {
  const { t } = useTranslation('complexity');
  return GROUPS.map(({ id, hue }) => ({ id, hue, label: t(`group.${id}`) }));
}
