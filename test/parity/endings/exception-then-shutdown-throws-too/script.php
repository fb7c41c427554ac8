<?php // exception then shutdown throws too
register_shutdown_function(function () { throw new LogicException('in shutdown'); });
throw new RuntimeException('in main');
