import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { localUrl } from './local-url.ts';
import type { Settings } from './settings.ts';

/** What a reader of a setting may throw: what the value must be, to be joined with name, value and remedy. */
export class Unreadable extends Error {}

/** One environment variable. */
export interface SettingDefinition<Name extends keyof Settings = keyof Settings> {
  readonly setting: Name;
  readonly variable: string;
  /** For people: `port 0-65535`, `folder`. */
  readonly type: string;
  /** As written in the environment; null when the absence means something of its own, which `description` says. */
  readonly default: string | null;
  readonly description: string;
  /** What to write instead of a bad value. */
  readonly remedy: string;
  readonly secret?: boolean;
  /** Throws `Unreadable`. `text` is null when neither the variable nor a default is there. */
  read(text: string | null, from: ReadingContext): Settings[Name];
}

export interface ReadingContext {
  /** Relative paths that a person gives are read from here. */
  readonly workingFolder: string;
  /** Defaults lie in the repository, wherever a command is typed. */
  readonly repositoryFolder: string;
  /** Settings read before this one. */
  readonly earlier: Partial<Settings>;
}

const LOOPBACK_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
/** `a@b.kz` or `Name <a@b.kz>`, on one line. */
const MAIL_SENDER = /^(?:[^<>@"\p{Cc},;:]{1,100} <[^\s<>@",;:]+@[^\s<>@",;:]+>|[^\s<>@",;:]+@[^\s<>@",;:]+)$/u;
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

export const SETTINGS: { readonly [Name in keyof Settings]: SettingDefinition<Name> } = {
  stateFolder: {
    setting: 'stateFolder',
    variable: 'INDUSTRY_VAR',
    type: 'folder',
    default: null,
    description:
      'State folder: store, lake, files, logs of imports. The demonstration country lives in its own state folder `demo` inside. ' +
      'Default: `var` in the folder of the product.',
    remedy: 'Name a folder on a local disk, as INDUSTRY_VAR=/srv/industry.',
    read: (text, { workingFolder, repositoryFolder }) => folder(text, workingFolder, join(repositoryFolder, 'var')),
  },
  host: {
    setting: 'host',
    variable: 'HOST',
    type: 'address or host name',
    default: '127.0.0.1',
    description:
      'Address to listen on. Other machines reach the server only when this is theirs to reach, as `0.0.0.0`; put a TLS proxy before it.',
    remedy: 'Give an address of this machine without port and protocol, as HOST=0.0.0.0.',
    read(text) {
      if (!/^[\w.:-]+$/.test(text ?? '') || /^[a-z]+:\/\//i.test(text ?? ''))
        throw new Unreadable('an address or a host name');
      return text ?? '';
    },
  },
  port: {
    setting: 'port',
    variable: 'PORT',
    type: 'number 0-65535',
    default: '8080',
    description: 'Port to listen on; 0 takes any free one.',
    remedy: 'Give a free port, as PORT=8123.',
    read(text) {
      const value = Number(text);
      if (!/^\d{1,5}$/.test(text ?? '') || value > 65_535) throw new Unreadable('a whole number from 0 to 65535');
      return value;
    },
  },
  publicUrl: {
    setting: 'publicUrl',
    variable: 'PUBLIC_URL',
    type: 'http or https address',
    default: null,
    description:
      'Address under which people reach this installation: links, cookies and the check of request origins go by it. Default: `http://HOST:PORT`.',
    remedy: 'Give protocol, host and port only, as PUBLIC_URL=https://industry.example.kz.',
    read(text, { earlier }) {
      if (text === null) return localUrl(earlier.host ?? '', earlier.port ?? 0);
      const url = parseUrl(text);
      const bare =
        url &&
        url.pathname === '/' &&
        url.search === '' &&
        url.hash === '' &&
        url.username === '' &&
        url.password === '';
      if (!url || !bare || !['http:', 'https:'].includes(url.protocol))
        throw new Unreadable('an http or https address without path, query and user');
      return url.origin;
    },
  },
  databaseUrl: {
    setting: 'databaseUrl',
    variable: 'DATABASE_URL',
    type: 'postgresql address',
    default: null,
    description: 'PostgreSQL server for the store. Default: the embedded PGlite in the state folder.',
    remedy: 'Give postgresql://user:password@host:5432/database, or unset it to use the embedded store.',
    secret: true,
    read(text) {
      if (text === null) return null;
      const url = parseUrl(text);
      if (!url || !['postgres:', 'postgresql:'].includes(url.protocol)) throw new Unreadable('a postgresql:// address');
      return text;
    },
  },
  jobs: {
    setting: 'jobs',
    variable: 'INDUSTRY_JOBS',
    type: 'server | worker',
    default: 'server',
    description:
      'Where jobs run: `server` in the server too; `worker` only in processes of `npm run worker`, which need `DATABASE_URL`.',
    remedy: 'Give server or worker; worker only together with DATABASE_URL.',
    read(text, { earlier }) {
      if (text !== 'server' && text !== 'worker') throw new Unreadable('server or worker');
      if (text === 'worker' && earlier.databaseUrl === null) throw new Unreadable('server, as DATABASE_URL is not set');
      return text;
    },
  },
  logLevel: {
    setting: 'logLevel',
    variable: 'LOG_LEVEL',
    type: LOG_LEVELS.join(' | '),
    default: 'info',
    description: 'Least severity that is logged. Logs are JSON lines on standard error; secrets are masked.',
    remedy: `Give one of ${LOG_LEVELS.join(', ')}.`,
    read(text) {
      const level = LOG_LEVELS.find((known) => known === text);
      if (!level) throw new Unreadable(`one of ${LOG_LEVELS.join(', ')}`);
      return level;
    },
  },
  packFolder: {
    setting: 'packFolder',
    variable: 'INDUSTRY_PACK',
    type: 'folder with pack.yaml',
    default: null,
    description: 'Programme pack: the decree as data. Default: `programmes/kz-2020-2025` in the folder of the product.',
    remedy: 'Name a folder that holds a pack.yaml.',
    read(text, { workingFolder, repositoryFolder }) {
      const value = folder(text, workingFolder, join(repositoryFolder, 'programmes', 'kz-2020-2025'));
      if (text !== null && !existsSync(join(value, 'pack.yaml')))
        throw new Unreadable('a folder that holds a pack.yaml');
      return value;
    },
  },
  demonstrationRemote: {
    setting: 'demonstrationRemote',
    variable: 'INDUSTRY_DEMONSTRATION_REMOTE',
    type: 'yes | no',
    default: 'no',
    description: 'Whether other machines may act as the persons of the demonstration country, who have no passwords.',
    remedy: 'Give yes or no.',
    read(text) {
      if (text !== 'yes' && text !== 'no') throw new Unreadable('yes or no');
      return text === 'yes';
    },
  },
  pullPrivate: {
    setting: 'pullPrivate',
    variable: 'INDUSTRY_PULL_PRIVATE',
    type: 'yes | no',
    default: 'no',
    description:
      'Whether scheduled pulls may go to private and loopback addresses (registers in the inner network). With `no` only public addresses are reached.',
    remedy: 'Give yes or no.',
    read(text) {
      if (text !== 'yes' && text !== 'no') throw new Unreadable('yes or no');
      return text === 'yes';
    },
  },
  tilesUrl: {
    setting: 'tilesUrl',
    variable: 'INDUSTRY_TILES',
    type: 'https address',
    default: null,
    description:
      'Raster tiles in Web Mercator that the atlas draws under its layers: an address with {z}, {x} and {y}. The server of the tiles sees who looks at ' +
      'what; it has to allow other origins (CORS), so that the map can be saved as a picture. Default: borders and outline only.',
    remedy: 'Give an address as https://tiles.example.kz/{z}/{x}/{y}.png.',
    read(text) {
      if (text === null) return null;
      const url = parseUrl(text.replaceAll(/\{[xyz]\}/g, '0'));
      const places = ['{z}', '{x}', '{y}'].every((place) => text.split(place).length === 2);
      if (!url || !places || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || /[\s;,]/.test(text))
        throw new Unreadable('an http or https address with {z}, {x} and {y}');
      return text;
    },
  },
  tilesAttribution: {
    setting: 'tilesAttribution',
    variable: 'INDUSTRY_TILES_ATTRIBUTION',
    type: 'text',
    default: '',
    description: 'Whose tiles they are, written on the map: `© OpenStreetMap contributors`.',
    remedy: 'Give one line of at most 200 characters.',
    read(text) {
      if ((text ?? '').length > 200 || /\p{Cc}/u.test(text ?? ''))
        throw new Unreadable('a line of at most 200 characters');
      return text ?? '';
    },
  },
  oidcIssuer: {
    setting: 'oidcIssuer',
    variable: 'OIDC_ISSUER',
    type: 'https address',
    default: null,
    description:
      'OpenID provider through which people may sign in, besides passwords and passkeys. It knows them by a verified e-mail of an account or an ' +
      'invitation; nobody is created. Its redirect address is `PUBLIC_URL/api/v1/session/oidc/callback`. Default: none.',
    remedy: 'Give the issuer as the provider names itself, as OIDC_ISSUER=https://sso.example.kz/realms/ministry.',
    read(text) {
      if (text === null) return null;
      const url = parseUrl(text);
      const plain = url && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
      const secret = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK_NAME.test(url.hostname));
      if (!plain || !secret)
        throw new Unreadable('an https address (http only on this machine) without query and user');
      return text;
    },
  },
  oidcClientId: {
    setting: 'oidcClientId',
    variable: 'OIDC_CLIENT_ID',
    type: 'text',
    default: null,
    description: 'Name of this installation at the OpenID provider. Needed with `OIDC_ISSUER`.',
    remedy: 'Give the client id that the provider issued, as OIDC_CLIENT_ID=industry, or unset OIDC_ISSUER.',
    read(text, { earlier }) {
      if (text === null && (earlier.oidcIssuer ?? null) !== null) throw new Unreadable('set when OIDC_ISSUER is set');
      return text;
    },
  },
  oidcClientSecret: {
    setting: 'oidcClientSecret',
    variable: 'OIDC_CLIENT_SECRET',
    type: 'text',
    default: null,
    description:
      'Secret of this installation at the OpenID provider. Default: none, a public client (PKCE is always used).',
    remedy: 'Give the client secret that the provider issued, or unset it.',
    secret: true,
    read: (text) => text,
  },
  smtpUrl: {
    setting: 'smtpUrl',
    variable: 'SMTP_URL',
    type: 'smtp or smtps address',
    default: null,
    description:
      'Server that takes mail for notices; `smtps` is TLS from the first byte, `smtp` changes to TLS where the server offers it, ' +
      'and must when a password goes to another machine. ' +
      'Default: none, notices stay in the inbox.',
    remedy: 'Give smtps://user:password@mail.example.kz:465, or unset it to send no mail.',
    secret: true,
    read(text) {
      if (text === null) return null;
      const url = parseUrl(text);
      if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
        throw new Unreadable('an smtp:// or smtps:// address');
      return text;
    },
  },
  mailFrom: {
    setting: 'mailFrom',
    variable: 'MAIL_FROM',
    type: 'mail address, with or without a name',
    default: null,
    description: 'Sender of mail. Default: `industry@` and the host name of PUBLIC_URL.',
    remedy: 'Give one address, as MAIL_FROM="Industry <no-reply@industry.example.kz>".',
    read(text, { earlier }) {
      // An address of numbers is no domain of mail.
      const host = parseUrl(earlier.publicUrl ?? '')?.hostname ?? '';
      if (text === null) return `industry@${/[a-z]$/i.test(host) ? host : 'localhost'}`;
      if (!MAIL_SENDER.test(text)) throw new Unreadable('one mail address, with or without a name before it');
      return text;
    },
  },
};

function folder(text: string | null, workingFolder: string, otherwise: string): string {
  if (text === null) return otherwise;
  if (text.includes('\0')) throw new Unreadable('a path');
  const path = resolve(workingFolder, text);
  if (existsSync(path) && !statSync(path).isDirectory()) throw new Unreadable('a folder; this is a file');
  return path;
}

/** URL.parse is not in Node 20. */
function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
