export { NoSimulation } from './parameters.ts';
