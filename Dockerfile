# The server with everything it serves. Set-up itself builds it, so an image and `npm start` never differ.
FROM node:24-bookworm AS build
WORKDIR /app
# What changes seldom comes first: packages and mediasoup's worker are made again only when these files change.
COPY package.json package-lock.json ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
COPY test/package.json test/
COPY tools tools
RUN node tools/run.cjs setup packages worker
COPY shared shared
COPY server server
COPY client client
RUN node tools/run.cjs setup client \
  && cp var/tools/mediasoup-worker-*/mediasoup-worker /usr/local/bin/ \
  && npm prune --omit=dev --ignore-scripts \
  && rm -rf node_modules/node-linux-* node_modules/@ffmpeg-installer

FROM node:24-bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends ffmpeg libuv1 libssl3 libsrtp2-1 libabsl20220623 \
  && rm -rf /var/lib/apt/lists/* \
  && install -d -o node -g node /data
WORKDIR /app
COPY --from=build /usr/local/bin/mediasoup-worker /usr/local/bin/
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/shared shared
COPY --from=build /app/server server
COPY --from=build /app/client client
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  PORT=8080 \
  DATA_DIR=/data \
  MEDIASOUP_WORKER_BIN=/usr/local/bin/mediasoup-worker \
  FFMPEG_BIN=/usr/bin/ffmpeg
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/src/main.ts"]
