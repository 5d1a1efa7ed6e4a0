# Built with the dependencies, run without them: dist/ has in it what it needs. By a user who may write nothing.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json build.mjs ./
COPY src src
RUN npm run build

FROM node:24-slim
WORKDIR /app
# Inside of the container only, unless HEALTH_HOST says otherwise.
ENV NODE_ENV=production HEALTH_PORT=9090
COPY --from=build /app/dist dist
COPY src/local/page/client src/local/page/client
COPY package.json ./
COPY corpus corpus
USER node
# Large bots log their shards in one after the other.
HEALTHCHECK --start-period=5m CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/healthz`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
