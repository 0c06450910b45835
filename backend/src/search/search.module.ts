import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { FormsModule } from '../forms/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PersonsModule } from '../persons/index.js';
import { RegistersModule } from '../registers/index.js';
import { SearchController } from './search.controller.js';
import { SearchService } from './search.service.js';

@Module({
  imports: [AccountsModule, FormsModule, OrganisationsModule, PersonsModule, RegistersModule],
  controllers: [SearchController],
  providers: [SearchService],
})
export class SearchModule {}
