#!/usr/bin/env node
import { writePluginBundle } from '../dist/build/index.js';

try {
  await writePluginBundle({ folder: process.cwd(), ...(process.argv[2] ? { entry: process.argv[2] } : {}) });
} catch (error) {
  console.error(`pingyi-build-plugin: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
