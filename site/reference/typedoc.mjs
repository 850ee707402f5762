/** The reference of `src/` as Markdown, a page a family, by TypeDoc. */
import { existsSync } from "node:fs";
import { Application, Converter, DeclarationReflection, ReflectionKind } from "typedoc";
import { load } from "typedoc-plugin-markdown";
import { familyOf } from "./families.mjs";
import { describeParameters } from "./parameters.mjs";
import { undocumented } from "./undocumented.mjs";

/**
 * Writes all pages to a folder.
 *
 * @param found what is public, by `file:name`
 */
export async function writeTypedoc(folder, found) {
  const sources = [...new Set([...found.keys()].map((key) => key.split(":")[0]))].sort();
  const app = await Application.bootstrapWithPlugins({
    entryPoints: sources.map((source) => `src/${source}.ts`),
    tsconfig: "tsconfig.json",
    plugin: [load],
    outputs: [{ name: "markdown", path: folder }],
    // TypeScript of another version checks the same sources in `npm run lint`.
    skipErrorChecking: true,
    readme: "none",
    basePath: "src",
    displayBasePath: "src",
    router: "module",
    entryFileName: "typedoc",
    ...{ disableSources: true, excludePrivate: true, excludeProtected: true },
    ...{ excludeInternal: true, excludeExternals: true },
    ...{ hidePageHeader: true, hideBreadcrumbs: true, hideGroupHeadings: true },
    ...{ useCodeBlocks: true, useCustomAnchors: true },
    ...{ parametersFormat: "table", interfacePropertiesFormat: "table" },
    ...{ typeDeclarationFormat: "table", propertyMembersFormat: "table" },
    tableColumnSettings: { hideInherited: true, hideOverrides: true, hideModifiers: true },
    groupOrder: ["Functions", "Classes", "Variables", "Interfaces", "Type Aliases"],
    sort: ["source-order"],
    logLevel: "Error",
    ...{ validation: false, disableGit: true },
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => arrange(project, found), 20000);
  const project = await app.convert();
  if (project === undefined) throw new Error("TypeDoc converts nothing");
  describeParameters(project);
  const silent = undocumented(project);
  if (silent.length > 0) throw new Error(`public, and without a comment: ${silent.join(", ")}`);
  await app.generateOutputs(project);
  if (app.logger.hasErrors()) throw new Error("TypeDoc has found errors");
}

/** Leaves what is public, a module a family. */
function arrange(project, found) {
  const pages = new Map();
  for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
    for (const child of [...(module.children ?? [])]) {
      if (found.has(`${sourceOf(module)}:${child.name}`)) trim(project, child);
      else project.removeReflection(child);
    }
    const { page } = familyOf(sourceOf(module));
    if (!pages.has(page)) {
      const target = new DeclarationReflection(page, ReflectionKind.Module, project);
      project.registerReflection(target, undefined, undefined);
      project.addChild(target);
      pages.set(page, target);
    }
    project.mergeReflections(module, pages.get(page));
  }
}

/** TypeDoc calls a folder's `index.ts` by the folder's name. */
const sourceOf = ({ name }) => (existsSync(`src/${name}.ts`) ? name : `${name}/index`);

/** Without what it has of another, which is told there, and without what only tools look at. */
function trim(project, reflection) {
  for (const child of [...(reflection.children ?? [])]) {
    const isTool = child.name === "description" && child.flags.isStatic;
    if (child.inheritedFrom || isTool) project.removeReflection(child);
  }
}
