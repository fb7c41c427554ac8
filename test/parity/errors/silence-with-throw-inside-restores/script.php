<?php // silence with throw inside restores
function t() { throw new Exception('x'); } try { @t(); } catch (Exception $e) { echo 'c;'; } echo error_reporting(); trigger_error('visible');
