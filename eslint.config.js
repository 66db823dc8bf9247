import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// Dependencies point one way; each folder may import only from the folders named after it (and from itself).
const mayImport = {
  core: [],
  keep: ['core'],
  read: ['core'],
  fetch: ['core'],
  layout: ['core'],
  query: ['core'],
  alike: ['core'],
  bookmarks: ['keep', 'core'],
  library: ['query', 'alike', 'keep', 'core'],
  search: ['library', 'bookmarks', 'query', 'keep', 'core'],
  related: ['alike', 'library', 'keep', 'core'],
  lookup: ['related', 'alike', 'search', 'library', 'query', 'keep', 'core'],
  open: ['read', 'fetch', 'core'],
  sources: ['open', 'read', 'fetch', 'library', 'keep', 'core'],
  ui: [
    'lookup',
    'sources',
    'open',
    'related',
    'search',
    'library',
    'bookmarks',
    'query',
    'layout',
    'keep',
    'core',
  ],
  cli: [
    'ui',
    'lookup',
    'sources',
    'open',
    'related',
    'search',
    'library',
    'bookmarks',
    'query',
    'layout',
    'keep',
    'core',
  ],
};
const oneWay = Object.entries(mayImport).map(([folder, below]) => {
  const above = Object.keys(mayImport).filter((name) => name !== folder && !below.includes(name));
  const message = (name) =>
    `src/${folder} may not import ${name}: dependencies point one way (README, “How the code is laid out”).`;
  // A slash would end the expression.
  const path = `/^([.][.]\\u002F)+(${above.join('|')})\\u002F/`;
  return {
    files: [`src/${folder}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: above.map((name) => ({ regex: `^(\\.\\./)+${name}/`, message: message(`src/${name}`) })),
        },
      ],
      // What that rule does not see: import() and import types.
      'no-restricted-syntax': [
        'error',
        { selector: `ImportExpression[source.value=${path}]`, message: message('this') },
        { selector: `TSImportType[source.value=${path}]`, message: message('this') },
        { selector: 'ImportExpression:not([source.type="Literal"])', message: message('what has no name') },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.tmp/', 'test/**/fixtures/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  { plugins: { 'react-hooks': hooks }, rules: hooks.configs.recommended.rules },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  ...oneWay,
);
