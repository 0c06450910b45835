import awards from './awards.json';
import firstSteps from './first-steps.json';
import common from './common.json';
import problems from './problems.json';
import shell from './shell.json';
import campaigns from './campaigns.json';
import ledger from './ledger.json';
import tasks from './tasks.json';
import filledForms from './filled-forms.json';
import facts from './facts.json';
import figures from './figures.json';
import indicators from './indicators.json';
import objections from './objections.json';
import organisations from './organisations.json';
import accounts from './accounts.json';
import forms from './forms.json';
import audit from './audit.json';
import data from './data.json';
import security from './security.json';
import system from './system.json';
import jobs from './jobs.json';
import progress from './progress.json';
import registers from './registers.json';
import imports from './imports.json';
import releases from './releases.json';
import remarks from './remarks.json';
import helpWords from './help-words.json';
import search from './search.json';
import rounds from './rounds.json';
import papers from './papers.json';
import signals from './signals.json';
import persons from './persons.json';
import setup from './setup.json';
import views from './views.json';
import terms from './terms.json';
import units from './units.json';
import analysis from './analysis.json';
import reminders from './reminders.json';
import reports from './reports.json';
import integration from './integration.json';

export const catalogue = {
  awards,
  common,
  problems,
  shell,
  campaigns,
  ledger,
  tasks,
  'filled-forms': filledForms,
  'first-steps': firstSteps,
  facts,
  figures,
  indicators,
  objections,
  organisations,
  accounts,
  forms,
  audit,
  data,
  security,
  system,
  jobs,
  progress,
  registers,
  imports,
  releases,
  remarks,
  rounds,
  'help-words': helpWords,
  search,
  papers,
  signals,
  persons,
  setup,
  terms,
  units,
  views,
  analysis,
  reminders,
  reports,
  integration,
};
