// Rules of ours that oxlint cannot express by configuration. Each is a dozen lines of plain syntax.

/** `export *` hides the public surface: what a package offers is a list written by hand. */
const noExportStar = {
  meta: { type: "problem", schema: [] },
  create: (context) => ({
    ExportAllDeclaration(node) {
      context.report({
        node,
        message: "List the exported names one by one instead of `export *`.",
      });
    },
  }),
};

/** The ways to read the machine's clock that need a look at the arguments. */
const noImplicitNow = {
  meta: { type: "problem", schema: [] },
  create: (context) => ({
    NewExpression(node) {
      if (node.callee.name === "Date" && node.arguments.length === 0)
        report(context, node, "new Date()");
    },
    CallExpression(node) {
      const { callee } = node;
      if (callee.name === "Date") report(context, node, "Date()");
      if (callee.type !== "MemberExpression" || callee.object.name !== "DateTime") return;
      const readsClock = ["local", "utc"].includes(callee.property.name) && startsWithoutTime(node);
      if (readsClock) report(context, node, `DateTime.${callee.property.name}()`);
    },
  }),
};

function report(context, node, what) {
  context.report({
    node,
    message: `${what} reads the machine's clock: use ctx.clock (time/clock.ts), so that simulated time is honoured.`,
  });
}

/** luxon's `local` and `utc` mean "now" when no year is given; an options object may still come. */
function startsWithoutTime({ arguments: [first] }) {
  return first === undefined || first.type === "ObjectExpression";
}

export default {
  meta: { name: "sluice" },
  rules: { "no-export-star": noExportStar, "no-implicit-now": noImplicitNow },
};
