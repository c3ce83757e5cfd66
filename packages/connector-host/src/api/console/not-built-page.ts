/** Shown where the console would be, when only the API is there. */
export const notBuiltPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <title>Sluice: the console is not built</title>
  </head>
  <body>
    <main>
      <h1>The console is not built</h1>
      <p>This host runs, and its API answers. Only the pages are missing.</p>
      <p>In the folder of the repository, run <code>npm run build</code>, then start the host again.</p>
      <p><a href="/openapi.json">The API as an OpenAPI document</a> · <a href="/healthz">Health</a></p>
    </main>
  </body>
</html>
`;
