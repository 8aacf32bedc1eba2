import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Registry as MetricsRegistry } from 'prom-client';
import type { Audit } from '@industry/audit/types.ts';
import type { Rights } from '@industry/auth/rights.ts';
import type { Calendar } from '@industry/calendar/types.ts';
import type { CliCommand, OwnerCommand, ReportProgress } from '@industry/control/types.ts';
import type { Migration, Store } from '@industry/database/types.ts';
import type { NamedReadingRequest } from '@industry/facts/access.ts';
import type {
  BatchRecord,
  DatasetDeclaration,
  Facts,
  ObservationStatus,
  Origin,
  Times,
} from '@industry/facts/types.ts';
import type { ActionDefinition, ProblemDefinition } from '@industry/http/contract.ts';
import type { Scope, Viewer } from '@industry/http/viewer.ts';
import type { JobDefinition, Jobs } from '@industry/jobs/types.ts';
import type { NoticeKind, Notices } from '@industry/notices/types.ts';
import type { Settings } from '@industry/observe/settings.ts';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { CivilDate, DecimalString, Language, LocalisedText } from '@industry/values';

/** What the composition root gives to every service. */
export interface Platform {
  readonly settings: Settings;
  readonly pack: ProgrammePack;
  readonly store: Store;
  readonly facts: Facts;
  readonly audit: Audit;
  /** Who may do what, by the pack; routes ask by themselves (`call.within`), lists and jobs ask here. */
  readonly rights: Rights;
  readonly jobs: Jobs;
  readonly notices: Notices;
  readonly calendar: Calendar;
  readonly log: Logger;
  readonly metrics: MetricsRegistry;
  readonly contributions: Contributions;
  /** A state folder is real or demonstration for ever. */
  readonly mode: 'real' | 'demonstration';
  /** The only clock. */
  now(): Date;
}

/** A page that cites a clause, shows a dataset or answers a search. */
export interface PageLink {
  readonly path: string;
  readonly title: LocalisedText;
  /** Kind of page, for grouping: `indicator`, `clause`, `dataset`, `region`, `rule`. */
  readonly kind: string;
}

/** Something to be found by its words. Its id among all is kind and path together. */
export interface Searchable extends PageLink {
  /** In the languages that it has; the title is searched too. */
  readonly text: Readonly<Partial<LocalisedText>>;
  /** The languages that title and text are in; all when absent: a title in one language is not read as another. */
  readonly languages?: readonly Language[];
  /** Numbers, ids and codes that people type: `5.2/group.2`, `350000000`. */
  readonly codes?: readonly string[];
  /** Below 1 for what comes by the thousand (classes of goods): with the same words it stands behind the rest. */
  readonly prior?: number;
  /** Who may find it: whom the table of rights permits this; everybody when absent. */
  readonly readable?: { readonly action: string; readonly scope?: Scope };
}

export interface InboxItem {
  readonly id: string;
  readonly title: LocalisedText;
  readonly path: string;
  /** Day of the calendar up to and with which it is in time. */
  readonly due: string | null;
  /** Something to try, of the demonstration: nothing is owed. */
  readonly practice?: true;
}

/** What a person of the demonstration country can do in two minutes. */
export interface DemonstrationStory {
  readonly id: string;
  /** Person id of the pack. */
  readonly person: string;
  readonly title: LocalisedText;
  readonly steps: readonly { readonly text: LocalisedText; readonly path: string }[];
}

/** An axis of a computed table and the codes on it. */
export interface ComputedKey {
  readonly name: string;
  readonly title: LocalisedText;
  readonly codes: readonly { readonly code: string; readonly title: LocalisedText }[];
}

/** A figure of a computed table, with the words that say where it comes from. */
export interface ComputedFigure {
  readonly keys: Readonly<Record<string, string>>;
  readonly periodStart: CivilDate;
  readonly periodEnd: CivilDate;
  readonly value: DecimalString | null;
  /** Unit id of the pack. */
  readonly unit: string;
  readonly status: ObservationStatus;
  readonly source: LocalisedText;
  /** The batch behind it; null for a figure of the act itself. */
  readonly batch: string | null;
  readonly publishedOn: CivilDate | null;
  readonly simulated: boolean;
}

/** Figures that a service computes and that leave under statistical standards as a dataset does: indicators, plan and actual. */
export interface ComputedTable {
  /** As a dataset's id. */
  readonly id: string;
  readonly title: LocalisedText;
  readonly description: LocalisedText;
  /** Body of the pack. */
  owner(pack: ProgrammePack): string;
  keys(pack: ProgrammePack): readonly ComputedKey[];
  /** Only what everybody may read. */
  figures(platform: Platform, times: Times): Promise<readonly ComputedFigure[]>;
  /** Days on which what is known changed, first to last. */
  knownDays(platform: Platform): Promise<readonly CivilDate[]>;
}

/** A fact of a public dataset whose key `region` is a region of the pack. */
export interface MapLayer {
  readonly dataset: string;
  readonly fact: string;
}

/** A point of a layer of the map of the country. */
export interface MapPlace {
  /** Unique in its layer. */
  readonly id: string;
  readonly name: LocalisedText;
  /** Degrees, WGS 84. */
  readonly longitude: number;
  readonly latitude: number;
  /** What is told of it beside its name: kind, number of plants. */
  readonly note: LocalisedText;
}

/** Points that the map of the country may show: zones, infrastructure. Of public datasets only. */
export interface MapPlaceLayer {
  readonly id: string;
  readonly title: LocalisedText;
  /** Where the points come from, and what is not known of them. */
  readonly about: LocalisedText;
  /** The dataset that its points stand in; null where they follow from something else. */
  readonly dataset: string | null;
  places(
    platform: Platform,
    asOf: CivilDate,
  ): Promise<{ readonly places: readonly MapPlace[]; readonly origins: readonly Origin[] }>;
}

/** What a service publishes for others to show; nobody imports the service itself. */
export interface ServiceContributions {
  /** Or what the pack makes of them, where it lists what is known. */
  readonly datasets?: readonly DatasetDeclaration[] | ((pack: ProgrammePack) => readonly DatasetDeclaration[]);
  readonly computedTables?: readonly ComputedTable[];
  readonly problems?: readonly ProblemDefinition[];
  /** What the routes of the service may be permitted to do. */
  readonly actions?: readonly ActionDefinition[];
  readonly noticeKinds?: readonly NoticeKind[];
  /** Everything that cites a clause: pages of the pack's rules, indicators, duties, and records that people made under it. */
  citations?(
    clause: string,
    pack: ProgrammePack,
    platform: Platform,
  ): readonly PageLink[] | Promise<readonly PageLink[]>;
  /** Pages that show figures of a dataset: lineage. */
  lineage?(dataset: string, pack: ProgrammePack): readonly PageLink[];
  /** Everything this service wants found, as it is published now; asked again whenever something was published. */
  searchables?(pack: ProgrammePack, platform: Platform): readonly Searchable[] | Promise<readonly Searchable[]>;
  /** What waits for the viewer, by what they hold: work to do, with the day on which it is due. */
  inbox?(viewer: Viewer, platform: Platform): Promise<readonly InboxItem[]>;
  readonly demonstrationStories?: readonly DemonstrationStory[];
  /** Figures by region that the map of the country may be coloured by. */
  readonly mapLayers?: readonly MapLayer[] | ((pack: ProgrammePack) => readonly MapLayer[]);
  /** Points that the map of the country may show. */
  readonly placeLayers?: readonly MapPlaceLayer[];
  /**
   * Simulated records of the service's own, marked so, in a demonstration folder that has its figures and persons already. Called
   * at each start: adds only what is missing.
   */
  fillDemonstration?(platform: Platform): Promise<void>;
  /** Firms whose facts a body may read by name: by their consent, by an agreement that runs. Those of all services together. */
  namedReading?(request: NamedReadingRequest, platform: Platform): Promise<readonly string[]>;
  /** Those of these firms whose consent covers the register of a dataset today: whose facts may be taken in by name. */
  consenting?(dataset: DatasetDeclaration, firms: readonly string[], platform: Platform): Promise<ReadonlySet<string>>;
  /** Called in every server after a batch became visible, whoever published it, maybe twice: drop caches. Work goes into a job. */
  batchPublished?(batch: BatchRecord, platform: Platform): Promise<void>;
  /** Called after texts that people find were published or taken back, in the process in which it happened. */
  textPublished?(platform: Platform): Promise<void>;
  /**
   * Builds the service's read models anew from figures and decisions, for `industry rebuild`; answers what each was built
   * from. A service that has only caches needs none: its `batchPublished` is called.
   */
  rebuild?(platform: Platform, report: ReportProgress): Promise<readonly RebuiltModel[]>;
}

/** A read model that was built anew. */
export interface RebuiltModel {
  /** Service and model, `trade.partners`. */
  readonly name: string;
  readonly rows: number;
  /** Ids of the batches that it was built from. */
  readonly batches: readonly string[];
}

/** The collected contributions of all composed services. */
export interface Contributions {
  readonly services: readonly string[];
  readonly datasets: readonly DatasetDeclaration[];
  readonly computedTables: readonly ComputedTable[];
  readonly problems: readonly ProblemDefinition[];
  readonly actions: readonly ActionDefinition[];
  readonly noticeKinds: readonly NoticeKind[];
  readonly demonstrationStories: readonly DemonstrationStory[];
  readonly mapLayers: readonly MapLayer[];
  readonly placeLayers: readonly MapPlaceLayer[];
  /** Of every service, in their order; each page once a kind. */
  citations(clause: string, platform: Platform): Promise<readonly PageLink[]>;
  lineage(dataset: string): readonly PageLink[];
  /** Of every service; one that fails is left out and logged. */
  searchables(platform: Platform): Promise<readonly Searchable[]>;
  inbox(viewer: Viewer, platform: Platform): Promise<readonly InboxItem[]>;
  namedReading(request: NamedReadingRequest, platform: Platform): Promise<readonly string[]>;
  /** By any service; nobody where none knows of consents. */
  consenting(dataset: DatasetDeclaration, firms: readonly string[], platform: Platform): Promise<ReadonlySet<string>>;
  /** In the order of the services. */
  fillDemonstration(platform: Platform): Promise<void>;
  batchPublished(batch: BatchRecord, platform: Platform): Promise<void>;
  /** Say so after a transaction that publishes a text or takes one back: search follows. */
  textPublished(platform: Platform): Promise<void>;
  /** Service by service; the models of all. */
  rebuild(platform: Platform, report: ReportProgress): Promise<readonly RebuiltModel[]>;
}

/** A service of the decree as the composition root sees it. */
export interface ServerService {
  readonly name: string;
  readonly migrations?: readonly Migration[];
  readonly contributions?: ServiceContributions;
  /** Runs over the control socket. */
  readonly ownerCommands?: readonly OwnerCommand<Platform>[];
  readonly cliCommands?: readonly CliCommand[];
  readonly jobs?: readonly JobDefinition<Platform>[];
  routes?(app: FastifyInstance, platform: Platform): void | Promise<void>;
}
