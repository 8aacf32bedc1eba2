import type { FastifyInstance } from 'fastify';
import { serve, signedIn } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import {
  askRegister,
  type Connector,
  CONNECTORS,
  createRegisterKey,
  decideMatching,
  getRegister,
  listMatching,
  listRegisters,
  pullRegister,
  type RegisterId,
  revokeRegisterKey,
  saveRegisterSource,
} from '@industry/registers/contract';
import { registerAnswers, registerPage } from './answers.ts';
import { consentsOf } from './consents.ts';
import { createFaults } from './faults.ts';
import { loadSeal } from './key-seal.ts';
import { createKey, revokeKey } from './keys.ts';
import { decideMatching as decide, matchingList } from './matching/decide.ts';
import { askPredicate } from './predicate.ts';
import { pushRoute } from './push-route.ts';
import { saveSource, sendPulls } from './sources.ts';

const MANAGE = 'register.manage';

const connectorOf = (id: RegisterId): Connector => CONNECTORS.find((one) => one.id === id)!;

export function registerRoutes(app: FastifyInstance, platform: Platform): void {
  const seal = loadSeal(platform.settings.stateFolder);
  const faults = createFaults(platform);
  const actorOf = (call: Parameters<typeof signedIn>[0]) => `person:${signedIn(call).id}`;

  serve(app, listRegisters, async ({ may }) => ({
    registers: await registerAnswers(platform),
    mayManage: may(MANAGE),
  }));
  serve(app, getRegister, ({ params, may }) => registerPage(platform, connectorOf(params.register), may(MANAGE)));
  pushRoute(app, platform, seal, faults);

  serve(app, createRegisterKey, (call) => createKey(platform, seal, call.params.register, actorOf(call)));
  serve(app, revokeRegisterKey, async ({ params, ...call }) => {
    await revokeKey(platform, params.register, params.key, actorOf(call));
    return null;
  });
  serve(app, saveRegisterSource, ({ params, body, ...call }) =>
    saveSource(platform, connectorOf(params.register), params.dataset, body, actorOf(call)),
  );
  serve(app, pullRegister, async ({ params }) => ({ sources: await sendPulls(platform, params.register) }));

  serve(app, askRegister, async ({ params, body, within, ...call }) => {
    within({ firm: body.bin });
    const given = { seal, consents: consentsOf(platform), faults };
    return askPredicate(platform, given, { register: params.register, ...body }, actorOf(call));
  });

  serve(app, listMatching, ({ query }) => matchingList(platform, query.state ?? 'queued', query.offset ?? 0));
  serve(app, decideMatching, ({ params, body, ...call }) => decide(platform, params.id, body, signedIn(call).id));
}
