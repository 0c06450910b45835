import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { FormsModule } from '../forms/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { FirstStepsController } from './first-steps.controller.js';
import { FirstStepsService } from './first-steps.service.js';

@Module({
  imports: [AccountsModule, FormsModule, OrganisationsModule],
  controllers: [FirstStepsController],
  providers: [FirstStepsService],
})
export class FirstStepsModule {}
