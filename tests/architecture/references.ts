/** What a file's syntax tree refers to outside of the file: modules, and names of the world around it. */

/** A module that a file refers to, as it is written there. */
export interface Reference {
  readonly specifier: string
  /** Whether only types are taken, so that nothing of it is left when the program runs. */
  readonly isType: boolean
}

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

/** All that a file refers to outside of itself. */
export interface References {
  readonly imports: readonly Reference[]
  /** Names of the world that it uses and does not declare. */
  readonly globals: readonly string[]
  /** Names of members that are looked up on anything: `press` in `page.keyboard.press`. */
  readonly members: readonly string[]
}

/** Finds all references in a program as `parseSync` gives it. */
export function references(program: object): References {
  const imports: Reference[] = []
  const globals = new Set<string>()
  const members = new Set<string>()
  const declared = new Set<string>()
  visit(program, node => {
    const found = referenceOf(node)
    if (found) imports.push(found)
    for (const name of membersOf(node)) members.add(name)
    for (const name of declaredBy(node)) declared.add(name)
  })
  visitValues(program, node => {
    const name = globalName(node)
    if (name && !declared.has(name.split('.')[0] ?? name)) globals.add(name)
  })
  return { imports, globals: [...globals], members: [...members] }
}

/** What a node looks up on something: `mouse` in `page.mouse`, `page['mouse']` and `const { mouse } = page`. */
function membersOf(node: Node): readonly string[] {
  if (node.type === 'MemberExpression') {
    const name = node['computed'] ? literal(node['property']) : nameOf(node['property'])
    return name === undefined ? [] : [name]
  }
  if (node.type !== 'ObjectPattern') return []
  return list(node['properties']).flatMap(({ key }) => nameOf(key) ?? literal(key) ?? [])
}

function referenceOf(node: Node): Reference | undefined {
  const specifier = specifierOf(node)
  return specifier === undefined ? undefined : { specifier, isType: isTypeOnly(node) }
}

function specifierOf(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return literal(node['source'])
    case 'CallExpression':
      return isIdentifier(node['callee'], 'require') ? literal(list(node['arguments'])[0]) : undefined
    case 'NewExpression':
      return workerAddress(node)
    default:
      return undefined
  }
}

/** `./x.ts` in `new URL('./x.ts', import.meta.url)`, where it names a source file. */
function workerAddress(node: Node): string | undefined {
  if (!isIdentifier(node['callee'], 'URL') || list(node['arguments']).length !== 2) return undefined
  const address = literal(list(node['arguments'])[0])
  return address && /^\.{1,2}\/.*\.(ts|tsx|mjs)$/.test(address) ? address : undefined
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType') return true
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true
  const names = list(node['specifiers'])
  return (
    names.length > 0 && names.every(name => name['importKind'] === 'type' || name['exportKind'] === 'type')
  )
}

/** The names that a node declares: variables, parameters, functions, classes, imports. Scopes are not told apart. */
function declaredBy(node: Node): readonly string[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return boundNames(node['id'])
    case 'CatchClause':
      return boundNames(node['param'])
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [...boundNames(node['id']), ...list(node['params']).flatMap(boundNames)]
    case 'ClassDeclaration':
      return boundNames(node['id'])
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return boundNames(node['local'])
    default:
      return []
  }
}

function boundNames(pattern: unknown): readonly string[] {
  if (!isNode(pattern)) return []
  switch (pattern.type) {
    case 'Identifier':
      return [String(pattern['name'])]
    case 'ObjectPattern':
      return list(pattern['properties']).flatMap(entry => boundNames(entry['value'] ?? entry['argument']))
    case 'ArrayPattern':
      return list(pattern['elements']).flatMap(boundNames)
    case 'AssignmentPattern':
      return boundNames(pattern['left'])
    case 'RestElement':
      return boundNames(pattern['argument'])
    default:
      return []
  }
}

/** `process`, `Date.now`, or `new Date()` where it is made of nothing; other uses of `Date` and `Math` have no name here. */
function globalName(node: Node): string | undefined {
  if (node.type === 'MemberExpression' && isNode(node['object']) && node['object'].type === 'Identifier') {
    const property = node['computed'] ? literal(node['property']) : nameOf(node['property'])
    return property === undefined ? undefined : `${nameOf(node['object'])}.${property}`
  }
  if (node.type === 'NewExpression' || node.type === 'CallExpression') {
    const isNow = isIdentifier(node['callee'], 'Date') && list(node['arguments']).length === 0
    return isNow ? 'Date.now' : undefined
  }
  return node.type === 'Identifier' ? nameOf(node) : undefined
}

/** Visits every node below `value`, itself included. */
function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see)
  if (!isNode(value)) return
  see(value)
  for (const inner of Object.values(value)) visit(inner, see)
}

const typeKeys = new Set([
  'typeAnnotation',
  'typeParameters',
  'typeArguments',
  'returnType',
  'superTypeArguments',
])
const typeNodes = new Set(['TSTypeAliasDeclaration', 'TSInterfaceDeclaration'])

/** Visits the nodes that mean a value: no types, and no names of properties. */
function visitValues(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visitValues(item, see)
  if (!isNode(value) || typeNodes.has(value.type)) return
  see(value)
  for (const [key, inner] of Object.entries(value)) {
    if (!typeKeys.has(key) && !isPlainName(value, key)) visitValues(inner, see)
  }
}

/** Whether `key` of `node` holds a name that is written out, not looked up: `b` in `a.b`, `{ b: 1 }` and `import { b }`. */
function isPlainName(node: Node, key: string): boolean {
  if (node.type.startsWith('Import') || node.type.startsWith('Export'))
    return key !== 'declaration' && key !== 'source'
  return (key === 'property' || key === 'key') && !node['computed']
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function list(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}

function literal(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string'
    ? value['value']
    : undefined
}

function nameOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Identifier' ? String(value['name']) : undefined
}

function isIdentifier(value: unknown, name: string): boolean {
  return nameOf(value) === name
}
