<?php // trigger error user constants
trigger_error('w', 512);
trigger_error('n', 1024);
trigger_error('d', 16384);
