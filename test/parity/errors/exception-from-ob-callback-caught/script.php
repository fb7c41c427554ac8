<?php // exception from ob callback caught
ob_start(function ($b) { if ($b === 'bad') throw new InvalidArgumentException('bad buffer'); return strtoupper($b); }); echo 'ok'; ob_flush(); echo 'bad'; try { ob_flush(); } catch (InvalidArgumentException $e) { echo $e->getMessage(), $e->getLine(); } echo ob_get_level(), 'tail';
