import { SETTINGS, type SettingDefinition } from './settings-table.ts';

/** `docs/settings.md`, made from the table; a test holds the file equal. */
export function settingsPage(): string {
  const rows = (Object.values(SETTINGS) as SettingDefinition[]).map(
    (row) =>
      `| \`${row.variable}\` | ${cell(row.type)} | ${row.default === null ? 'see right' : `\`${row.default}\``} | ${cell(row.description)} |`,
  );
  return `# Settings

Every environment variable that Industry reads. A value that cannot be used stops the start with exit code 2 and says which
variable, which value and what to write instead. Made from \`platform/observe/settings-table.ts\`; do not edit by hand:
\`npx vitest run platform/observe -u\` writes it anew.

| variable | type | default | what it does |
| --- | --- | --- | --- |
${rows.join('\n')}

Only \`industry backup\` and \`industry restore\` read \`INDUSTRY_BACKUP_PASSPHRASE\`, a text of at least 12 characters, when no
\`--passphrase-file\` is given; without both, the passphrase lies in the state folder.
`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
