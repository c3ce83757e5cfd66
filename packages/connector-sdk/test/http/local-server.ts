import { once } from "node:events";
import http from "node:http";
import https from "node:https";
import net, { type AddressInfo } from "node:net";

/** A server of this machine that ends, with all its connections, at the end of the test. */
export interface LocalServer extends AsyncDisposable {
  readonly port: number;
}

export async function httpServer(listener: http.RequestListener): Promise<LocalServer> {
  return listen(http.createServer(listener));
}

export async function httpsServer(
  certificate: { readonly key: string; readonly cert: string },
  listener: http.RequestListener = (_request, response) => response.end("[]"),
): Promise<LocalServer> {
  return listen(https.createServer(certificate, listener));
}

/** Answers each connection with raw bytes. */
export async function rawServer(onConnection: (socket: net.Socket) => void): Promise<LocalServer> {
  return listen(
    net.createServer((socket) => {
      // The client may be gone before the server is done.
      socket.on("error", () => {});
      onConnection(socket);
    }),
  );
}

/** A port on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = await rawServer(() => {});
  await server[Symbol.asyncDispose]();
  return server.port;
}

async function listen(server: net.Server): Promise<LocalServer> {
  const sockets = new Set<net.Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
