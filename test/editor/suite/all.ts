import './activation.test';
import './commands.test';
import './findings.test';
import './reading.test';
import './writing.test';
