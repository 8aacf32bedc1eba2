/** Names of jobs that are sent from elsewhere. */
export const LAND_JOB = 'registers.land';
export const PULL_JOB = 'registers.pull';
