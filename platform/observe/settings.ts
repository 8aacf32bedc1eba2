/** The settings table: every environment variable that the product reads, typed, with its default. Filled by `readSettings`. */
export interface Settings {
  /** Of the real country; the demonstration country's is `demonstrationFolder` of it. */
  readonly stateFolder: string;
  readonly host: string;
  readonly port: number;
  /** Address under which people reach this installation, without a slash at the end. */
  readonly publicUrl: string;
  readonly databaseUrl: string | null;
  /** Which processes run the jobs: with `worker` the servers leave them to `npm run worker`. */
  readonly jobs: 'server' | 'worker';
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Folder of the programme pack. */
  readonly packFolder: string;
  /** Allow demonstration persons from other machines. */
  readonly demonstrationRemote: boolean;
  /** Scheduled pulls may go to addresses of the inner network. */
  readonly pullPrivate: boolean;
  /** Raster tiles that the atlas draws under its layers, `https://host/{z}/{x}/{y}.png`; null: none. */
  readonly tilesUrl: string | null;
  /** Whose tiles they are, as their terms ask it to be written. */
  readonly tilesAttribution: string;
  /** Issuer, as the OpenID provider names itself; null: people sign in with accounts of this installation only. */
  readonly oidcIssuer: string | null;
  /** Set whenever `oidcIssuer` is. */
  readonly oidcClientId: string | null;
  /** Null: a public client, PKCE alone. */
  readonly oidcClientSecret: string | null;
  /** Server that takes mail; null: notices stay in the inbox. */
  readonly smtpUrl: string | null;
  /** Sender of mail, an address with or without a name before it. */
  readonly mailFrom: string;
}
