<?php //
//
throw new Exception('in include');
