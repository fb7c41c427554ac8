<?php // trigger error bad level
try { trigger_error('x', E_WARNING); } catch (ValueError $e) { echo $e->getMessage(); }
