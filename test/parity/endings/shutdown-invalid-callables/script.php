<?php // shutdown invalid callables
foreach (['nofn', ['A'], ['NoClass', 'm'], 'No::m', 5, null, ['x' => 1], '', [1, 2]] as $c) { try { register_shutdown_function($c); } catch (TypeError $e) { echo $e->getMessage(), "\n"; } }
