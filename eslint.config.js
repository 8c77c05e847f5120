import { configs as litConfigs } from 'eslint-plugin-lit';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {
    ignores: ['dist/', 'dist-demo/', 'storybook-static/', 'node_modules/', 'coverage/', '**/*.mjs', '**/*.js'],
  },
  // The apps are checked by themselves, with the package as it is published.
  { ignores: ['examples/*/', '!examples/demo/'] },
  {
    files: ['{src,stories,test,examples,vite,.storybook}/**/*.ts', '*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, litConfigs['flat/recommended']],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // What others declare is added to in no other way.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's assertions are property reads.
      '@typescript-eslint/no-unused-expressions': 'off',
      // A stand-in for something asynchronous need not wait for anything.
      '@typescript-eslint/require-await': 'off',
      // The types of a plugin of Chai say that `equal` returns a promise, which it does not.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: ['Equal', 'Equals'], package: 'chai' }] },
      ],
    },
  },
);
