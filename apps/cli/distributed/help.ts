/** What `--help` says of carriers. */
export const CARRIERS = `Carriers, by packages installed here or beside the module, and credentials of the environment:
  nats://, tls://, ws://, wss://
        a server of NATS with JetStream, 2.10 or newer; several of a cluster with commas between;
        ?replicas=3 keeps each run on three (npm install @nats-io/jetstream
        @nats-io/transport-node). NATS_USER with NATS_PASSWORD, NATS_TOKEN, or NATS_CREDS (a file);
        NATS_CA (a file) where the server's certificate is of your own authority, and
        NATS_INBOX_PREFIX where it is not _INBOX_<user>
  https://<host>/<bucket>/<prefix>, https://<bucket>.s3.<region>.amazonaws.com/<prefix>
        a bucket that speaks S3 and has conditional writes (npm install aws4fetch).
        AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION
Without encryption or credentials only what is on this machine is used.`;
