// Knows the words services use for how they are, by what they mean.

export const GOOD_WORDS = [
  'ok', 'okay', 'up', 'pass', 'passed', 'passing', 'healthy', 'ready', 'alive', 'live', 'running', 'success',
  'succeeded', 'green', 'available', 'online', 'active', 'serving', 'operational', 'good', 'normal', 'connected',
  'reachable', 'enabled', 'true', '200', 'pong', 'started',
] as const;

export const DEGRADED_WORDS = [
  'warn', 'warning', 'degraded', 'partial', 'partially_degraded', 'yellow', 'limited', 'impaired', 'slow',
] as const;

export const BAD_WORDS = [
  'error', 'errored', 'down', 'fail', 'failed', 'failing', 'failure', 'unhealthy', 'out_of_service', 'not_ready',
  'notready', 'unready', 'starting', 'initializing', 'stopped', 'stopping', 'critical', 'red', 'unavailable',
  'offline', 'inactive', 'not_serving', 'dead', 'bad', 'disconnected', 'not_connected', 'unreachable', 'false',
  'timeout', 'shutting_down', 'maintenance', 'outage', 'major_outage', 'crashed', 'fatal', 'broken', '500', '503',
] as const;
