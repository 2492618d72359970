# Built with the SDK and Node; what runs has neither, and runs as a user without rights.
FROM node:20.20.2-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0.401 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
RUN dotnet publish src/MinutesPortal.Web --output /portal

FROM mcr.microsoft.com/dotnet/aspnet:10.0.12
COPY --from=build /portal /portal
RUN install --directory --owner=$APP_UID /data /data/files /data/files/office /data/files/public
ENV Portal__DataPath=/data
VOLUME /data
USER $APP_UID
EXPOSE 8080
# The image has no curl; bash can ask by itself.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET / HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["/portal/MinutesPortal.Web"]
