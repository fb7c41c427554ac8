#!/usr/bin/env node
/** The command line: `tsx runtime serve ./scripts`. */
import { Command } from 'commander';
import { addCheckCommand } from './cli/check.ts';
import { addDoctorCommand } from './cli/doctor.ts';
import { addRunCommand } from './cli/run.ts';
import { addServeCommand } from './cli/serve.ts';
import { VERSION } from './config/version.ts';

const program = new Command('ts-sapi').description("PHP's request model for TypeScript").version(VERSION);
program.enablePositionalOptions();
addServeCommand(program);
addRunCommand(program);
addCheckCommand(program);
addDoctorCommand(program);
await program.parseAsync();
