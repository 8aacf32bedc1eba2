import type { Node, Plan, Target } from '../plan.ts';
import { type Finding, finding } from './finding.ts';
import { satisfy, TooComplex } from './satisfy.ts';

/** Contradictions, conditions that exclude nobody, superfluous parts and claims of partitions, with one day's figures. */
export function lintConditions(plan: Plan): Finding[] {
  const { source } = plan.context.ruleset;
  const asOf = plan.context.asOf;
  const findings: Finding[] = [];
  const guarded = (name: string, path: string, check: () => void) => {
    try {
      check();
    } catch (error) {
      if (!(error instanceof TooComplex)) throw error;
      findings.push(finding('not-proven', path, { name }, { asOf }));
    }
  };

  const kinds = {
    measures: plan.measures,
    groups: plan.groups,
    packages: plan.packages,
    priorities: plan.priorities,
    conditions: plan.conditions,
  } as const;
  for (const [kind, targets] of Object.entries(kinds))
    for (const [index, target] of targets.entries())
      guarded(target.id, `/${kind}/${index}`, () => findings.push(...lintTarget(plan, target, `/${kind}/${index}`)));

  for (const [index, partition] of (source.partitions ?? []).entries()) {
    const path = `/partitions/${index}`;
    const parts = partition.conditions.map((id) => plan.conditions.find((target) => target.id === id)!);
    guarded(partition.id, path, () => findings.push(...lintPartition(plan, partition, parts, path)));
  }
  return findings;
}

function lintTarget(plan: Plan, { id, root, checks }: Target, path: string): Finding[] {
  const asOf = plan.context.asOf;
  if (!satisfy(plan, [{ node: root, holds: true }])) {
    const related = conflict(plan, root);
    return [finding('unreachable', path, { name: id }, { asOf, related })];
  }
  if (checks.every(({ atom }) => atom.kind !== 'day') && !satisfy(plan, [{ node: root, holds: false }]))
    return [finding('excludes-nobody', path, { name: id }, { asOf })];
  // Parts that were unfolded from elsewhere are looked at there.
  return lintParts(plan, root, path, `${path}/`);
}

function lintParts(plan: Plan, node: Node, path: string, own: string): Finding[] {
  if (node.kind === 'check') return [];
  const findings = node.parts.flatMap((part) => lintParts(plan, part, path, own));
  if (node.parts.length < 2 || node.label) return findings;
  for (const part of node.parts) {
    const at = firstPath(part);
    if (!at.startsWith(own) || isDay(part)) continue;
    const others = node.parts.filter((other) => other !== part);
    const holds = node.kind === 'all';
    const needed = satisfy(plan, [{ node: part, holds: !holds }, ...others.map((other) => ({ node: other, holds }))]);
    if (!needed) findings.push(finding(holds ? 'implied' : 'covered', at, {}, { asOf: plan.context.asOf }));
  }
  return findings;
}

/** Parts that cannot hold together, none of them superfluous to the conflict. */
function conflict(plan: Plan, root: Node): string[] {
  let parts = flattened(root);
  for (const part of parts) {
    const fewer = parts.filter((other) => other !== part);
    if (
      !satisfy(
        plan,
        fewer.map((node) => ({ node, holds: true })),
      )
    )
      parts = fewer;
  }
  return parts.map(firstPath);
}

function flattened(node: Node): Node[] {
  return node.kind === 'all' ? node.parts.flatMap(flattened) : [node];
}

function firstPath(node: Node): string {
  return node.kind === 'check' ? node.check.path : firstPath(node.parts[0]!);
}

function isDay(node: Node): boolean {
  return node.kind === 'check' && node.check.atom.kind === 'day';
}

function lintPartition(
  plan: Plan,
  { id, disjoint, complete }: { readonly id: string; readonly disjoint?: boolean; readonly complete?: boolean },
  parts: readonly Target[],
  path: string,
): Finding[] {
  const asOf = plan.context.asOf;
  const findings: Finding[] = [];
  if (complete) {
    const example = satisfy(
      plan,
      parts.map(({ root }) => ({ node: root, holds: false })),
    );
    if (example) findings.push(finding('partition-gap', path, { name: id }, { asOf, example }));
  }
  if (disjoint)
    for (const [index, one] of parts.entries())
      for (const other of parts.slice(index + 1)) {
        const example = satisfy(
          plan,
          [one, other].map(({ root }) => ({ node: root, holds: true })),
        );
        if (example)
          findings.push(
            finding('partition-overlap', path, { name: id, one: one.id, other: other.id }, { asOf, example }),
          );
      }
  return findings;
}
