import type { ComponentType } from 'react';
import type { Language } from '@industry/values';

/** A page of a service: its path (TanStack Router pattern, without the language), loaded when it is opened. */
export interface PageDefinition {
  readonly path: string;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** A piece that a service gives to a page of somebody else: the front page, a region's passport. */
export interface SlotDefinition<Props = object> {
  readonly id: string;
  readonly order: number;
  readonly load: () => Promise<{ readonly default: ComponentType<Props> }>;
}

/** Groups of the main menu, in its order; what a group is called stands in the shell's messages. */
export const MENU_GROUPS = ['programme', 'economy', 'law', 'data', 'oversight'] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

/** What a service's web part gives to the shell. Messages are one JSON file a language, loaded with its first page or part. */
export interface WebManifest {
  readonly name: string;
  readonly messages: (language: Language) => Promise<{ readonly default: Readonly<Record<string, string>> }>;
  readonly pages: readonly PageDefinition[];
  /** Entries of the main menu: path and message key (a part of it is `nav`) in the service's namespace; with an action only for whom it is permitted. */
  readonly navigation?: readonly {
    readonly group: MenuGroup;
    readonly path: string;
    readonly label: string;
    readonly order: number;
    readonly action?: string;
  }[];
  /** Sections of the front page, drawn without properties. */
  readonly frontSections?: readonly SlotDefinition[];
  /** Sections of a region's passport, drawn with `{ region: string }`. */
  readonly regionSections?: readonly SlotDefinition<RegionSectionProps>[];
  /** Sections of the page of any object of the audit (an indicator, a person, a batch), drawn with `{ object: string }`. */
  readonly objectSections?: readonly SlotDefinition<ObjectSectionProps>[];
  /** Drawn above every page: the demonstration's banner. */
  readonly banner?: SlotDefinition;
  /** Drawn in the header beside the session: the bell of the inbox. */
  readonly tool?: SlotDefinition;
}

/** Property of every section of a region's passport. */
export interface RegionSectionProps {
  /** Code of the region. */
  readonly region: string;
}

/** Property of every section of an object's page. */
export interface ObjectSectionProps {
  /** Kind and id as in the audit, `indicator:ind.t1`, `batch:...`, `person:...`. */
  readonly object: string;
}
