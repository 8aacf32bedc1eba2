import { shortName, useName } from '@industry/design';
import { SECTIONS } from '@industry/trade/contract';

/** A section of HS as the reader reads it: "XV. Base metals"; null for goods of another list. */
export function useSectionName(): (id: string | null) => string | null {
  const name = useName();
  return (id) => {
    const section = SECTIONS.find((one) => one.id === id);
    return section === undefined ? null : `${section.id}. ${shortName(name(section.names, section.id).text)}`;
  };
}
