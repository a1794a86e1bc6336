// Bodies as frameworks send them, with what they mean; each row is one dialect in one state.

export interface DialectCase {
  readonly from: string;
  readonly contentType: string;
  readonly body: string;
  readonly meaning: 'good' | 'degraded' | 'bad' | 'unknown';
  /** Names of the dependencies, in order. */
  readonly parts?: readonly string[];
}

const json = 'application/json';

export const DIALECT_CASES: readonly DialectCase[] = [
  { from: 'health+json pass', contentType: 'application/health+json', body: '{"status":"pass","version":"1","releaseId":"1.2.2","checks":{"cassandra:responseTime":[{"componentType":"datastore","observedValue":250,"status":"pass"}]}}', meaning: 'good', parts: ['cassandra'] },
  { from: 'health+json warn in a part', contentType: 'application/health+json', body: '{"status":"warn","checks":{"cpu:utilization":[{"status":"warn"},{"status":"pass"}]}}', meaning: 'degraded', parts: ['cpu'] },
  { from: 'health+json fail, other case', contentType: 'application/health+json', body: '{"status":"FAIL","output":"no disk"}', meaning: 'bad' },
  { from: 'health+json alias up', contentType: 'application/health+json', body: '{"status":"up"}', meaning: 'good' },
  { from: 'Spring UP with components', contentType: 'application/vnd.spring-boot.actuator.v3+json', body: '{"status":"UP","components":{"db":{"status":"UP","details":{"database":"PostgreSQL"}},"diskSpace":{"status":"UP","details":{"total":1,"free":1}}}}', meaning: 'good', parts: ['db', 'diskSpace'] },
  { from: 'Spring DOWN', contentType: json, body: '{"status":"DOWN","components":{"db":{"status":"DOWN"}}}', meaning: 'bad', parts: ['db'] },
  { from: 'Spring OUT_OF_SERVICE', contentType: json, body: '{"status":"OUT_OF_SERVICE"}', meaning: 'bad' },
  { from: 'Spring UNKNOWN', contentType: json, body: '{"status":"UNKNOWN"}', meaning: 'unknown' },
  { from: 'ASP.NET plain Healthy', contentType: 'text/plain', body: 'Healthy', meaning: 'good' },
  { from: 'ASP.NET plain Degraded', contentType: 'text/plain', body: 'Degraded', meaning: 'degraded' },
  { from: 'ASP.NET plain Unhealthy', contentType: 'text/plain', body: 'Unhealthy\n', meaning: 'bad' },
  { from: 'ASP.NET UI writer', contentType: json, body: '{"status":"Degraded","totalDuration":"00:00:01","entries":{"redis":{"status":"Degraded","duration":"00:00:01"},"sql":{"status":"Healthy"}}}', meaning: 'degraded', parts: ['redis', 'sql'] },
  { from: '@nestjs/terminus ok', contentType: json, body: '{"status":"ok","info":{"database":{"status":"up"}},"error":{},"details":{"database":{"status":"up"}}}', meaning: 'good', parts: ['database'] },
  { from: '@nestjs/terminus error', contentType: json, body: '{"status":"error","info":{},"error":{"redis":{"status":"down"}},"details":{"redis":{"status":"down"}}}', meaning: 'bad', parts: ['redis'] },
  { from: '@godaddy/terminus ok', contentType: json, body: '{"status":"ok","db":"ok"}', meaning: 'good', parts: ['db'] },
  { from: '@godaddy/terminus error', contentType: json, body: '{"status":"error","error":[{"message":"db gone"}],"details":[{"err":"db gone"}]}', meaning: 'bad', parts: ['db gone'] },
  { from: '@cloudnative/health-connect UP', contentType: '', body: '{"status":"UP","checks":[{"name":"readiness","state":"UP","data":{"reason":""}}]}', meaning: 'good', parts: ['readiness'] },
  { from: '@cloudnative/health-connect DOWN', contentType: '', body: '{"status":"DOWN","checks":[{"name":"liveness","state":"DOWN","data":{"reason":"x"}}]}', meaning: 'bad', parts: ['liveness'] },
  { from: '@fastify/under-pressure', contentType: json, body: '{"status":"ok"}', meaning: 'good' },
  { from: 'FastAPI overall_status', contentType: json, body: '{"overall_status":"unhealthy","timestamp":"t","components":{"database":{"status":"unhealthy","response_time_ms":3,"error":"x"}}}', meaning: 'bad', parts: ['database'] },
  { from: 'FastAPI overall_status healthy', contentType: json, body: '{"overall_status":"healthy","components":{"database":{"status":"healthy"}}}', meaning: 'good', parts: ['database'] },
  { from: 'FastAPI checks with words', contentType: json, body: '{"status":"error","checks":{"mongodb":"error: timed out","config":"missing: KEY"}}', meaning: 'bad', parts: ['mongodb', 'config'] },
  { from: 'FastAPI checks ok', contentType: json, body: '{"status":"ok","checks":{"mongodb":"ok","config":"ok"}}', meaning: 'good', parts: ['mongodb', 'config'] },
  { from: 'FastAPI flags degraded', contentType: json, body: '{"status":"degraded","service":"orchestrator","job_manager_connected":true,"backend_manager_connected":false,"timestamp":1}', meaning: 'degraded', parts: ['job_manager', 'backend_manager'] },
  { from: 'flag down, own word good', contentType: json, body: '{"status":"healthy","job_manager_connected":false}', meaning: 'degraded', parts: ['job_manager'] },
  { from: 'readiness with a reason', contentType: json, body: '{"status":"not_ready","reason":"migrations"}', meaning: 'bad', parts: ['migrations'] },
  { from: 'Flask static', contentType: json, body: '{"status":"ok"}', meaning: 'good' },
  { from: 'healthy flag true', contentType: json, body: '{"healthy":true}', meaning: 'good' },
  { from: 'healthy flag false', contentType: json, body: '{"healthy":false,"checks":{"db":{"healthy":false}}}', meaning: 'bad', parts: ['db'] },
  { from: 'one word OK', contentType: 'text/plain', body: 'OK', meaning: 'good' },
  { from: 'state key', contentType: json, body: '{"state":"running"}', meaning: 'good' },
  { from: 'unknown word', contentType: json, body: '{"status":"weird"}', meaning: 'unknown' },
];
