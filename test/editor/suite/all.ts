import './activation.test';
import './findings.test';
import './reading.test';
import './writing.test';
