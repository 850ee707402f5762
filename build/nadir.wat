(module
 (type $0 (func (param i32 i32) (result f64)))
 (type $1 (func (param i32 i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64)))
 (type $2 (func (param i32 i32 i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64)))
 (type $3 (func (param i32 i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64)))
 (type $4 (func (param i32 i32 i32 f64 f64 f64 f64)))
 (type $5 (func (param i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64)))
 (type $6 (func (param i32 i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64 f64)))
 (type $7 (func (param i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64 f64)))
 (type $8 (func (param i32 i32 i32 i32 f64)))
 (type $9 (func (param i32 i32 i32 i32 i32 f64 f64 f64)))
 (type $10 (func (param i32 i32 i32 i32 f64 f64 f64 f64 f64 f64)))
 (type $11 (func (param i32 i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64)))
 (type $12 (func (param i32 i32 f64)))
 (type $13 (func (param i32 i32 f64 f64)))
 (import "env" "memory" (memory $0 0))
 (export "sumOfSquares_f32" (func $assembly/reduce/sumOfSquares_f32))
 (export "sumOfSquares_f64" (func $assembly/reduce/sumOfSquares_f64))
 (export "sumOfAbsolutes_f32" (func $assembly/reduce/sumOfAbsolutes_f32))
 (export "sumOfAbsolutes_f64" (func $assembly/reduce/sumOfAbsolutes_f64))
 (export "maximum_f32" (func $assembly/reduce/maximum_f32))
 (export "maximum_f64" (func $assembly/reduce/maximum_f64))
 (export "sgd_f32" (func $assembly/optimizers/sgd.sgd.sweep/sgd_f32))
 (export "sgd_f64" (func $assembly/optimizers/sgd.sgd.sweep/sgd_f64))
 (export "momentum_f32" (func $assembly/optimizers/sgd.momentum.sweep/momentum_f32))
 (export "momentum_f64" (func $assembly/optimizers/sgd.momentum.sweep/momentum_f64))
 (export "nagLookAhead_f32" (func $assembly/optimizers/nag.nagLookAhead.sweep/nagLookAhead_f32))
 (export "nagLookAhead_f64" (func $assembly/optimizers/nag.nagLookAhead.sweep/nagLookAhead_f64))
 (export "adagrad_f32" (func $assembly/optimizers/adagrad.adagrad.sweep/adagrad_f32))
 (export "adagrad_f64" (func $assembly/optimizers/adagrad.adagrad.sweep/adagrad_f64))
 (export "rmsprop_f32" (func $assembly/optimizers/rmsprop.rmsprop.sweep/rmsprop_f32))
 (export "rmsprop_f64" (func $assembly/optimizers/rmsprop.rmsprop.sweep/rmsprop_f64))
 (export "rmspropCentered_f32" (func $assembly/optimizers/rmsprop.rmspropCentered.sweep/rmspropCentered_f32))
 (export "rmspropCentered_f64" (func $assembly/optimizers/rmsprop.rmspropCentered.sweep/rmspropCentered_f64))
 (export "rmspropMomentum_f32" (func $assembly/optimizers/rmsprop.rmspropMomentum.sweep/rmspropMomentum_f32))
 (export "rmspropMomentum_f64" (func $assembly/optimizers/rmsprop.rmspropMomentum.sweep/rmspropMomentum_f64))
 (export "rmspropCenteredMomentum_f32" (func $assembly/optimizers/rmsprop.rmspropCenteredMomentum.sweep/rmspropCenteredMomentum_f32))
 (export "rmspropCenteredMomentum_f64" (func $assembly/optimizers/rmsprop.rmspropCenteredMomentum.sweep/rmspropCenteredMomentum_f64))
 (export "adadelta_f32" (func $assembly/optimizers/adadelta.adadelta.sweep/adadelta_f32))
 (export "adadelta_f64" (func $assembly/optimizers/adadelta.adadelta.sweep/adadelta_f64))
 (export "adam_f32" (func $assembly/optimizers/adam.adam.sweep/adam_f32))
 (export "adam_f64" (func $assembly/optimizers/adam.adam.sweep/adam_f64))
 (export "amsgrad_f32" (func $assembly/optimizers/adam.amsgrad.sweep/amsgrad_f32))
 (export "amsgrad_f64" (func $assembly/optimizers/adam.amsgrad.sweep/amsgrad_f64))
 (export "adamLookAhead_f32" (func $assembly/optimizers/adam.adamLookAhead.sweep/adamLookAhead_f32))
 (export "adamLookAhead_f64" (func $assembly/optimizers/adam.adamLookAhead.sweep/adamLookAhead_f64))
 (export "adamax_f32" (func $assembly/optimizers/adamax.adamax.sweep/adamax_f32))
 (export "adamax_f64" (func $assembly/optimizers/adamax.adamax.sweep/adamax_f64))
 (export "nadam_f32" (func $assembly/optimizers/nadam.nadam.sweep/nadam_f32))
 (export "nadam_f64" (func $assembly/optimizers/nadam.nadam.sweep/nadam_f64))
 (export "scale_f32" (func $assembly/gradients.scale.sweep/scale_f32))
 (export "scale_f64" (func $assembly/gradients.scale.sweep/scale_f64))
 (export "clamp_f32" (func $assembly/gradients.clamp.sweep/clamp_f32))
 (export "clamp_f64" (func $assembly/gradients.clamp.sweep/clamp_f64))
 (func $assembly/reduce/sumOfSquares_f64 (param $0 i32) (param $1 i32) (result f64)
  (local $2 v128)
  (local $3 v128)
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $2
    local.get $0
    v128.load
    local.tee $2
    local.get $2
    f64x2.mul
    f64x2.add
    local.set $2
    local.get $3
    local.get $0
    v128.load offset=16
    local.tee $3
    local.get $3
    f64x2.mul
    f64x2.add
    local.set $3
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  local.get $1
  i32.const 2
  i32.ge_u
  if
   local.get $2
   local.get $0
   v128.load
   local.tee $2
   local.get $2
   f64x2.mul
   f64x2.add
   local.set $2
   local.get $1
   i32.const 2
   i32.sub
   if
    local.get $3
    local.get $0
    i32.const 16
    i32.add
    v128.load64_zero
    local.tee $3
    local.get $3
    f64x2.mul
    f64x2.add
    local.set $3
   end
  else
   local.get $1
   if
    local.get $2
    local.get $0
    v128.load64_zero
    local.tee $2
    local.get $2
    f64x2.mul
    f64x2.add
    local.set $2
   end
  end
  local.get $2
  local.get $3
  f64x2.add
  local.tee $2
  f64x2.extract_lane 0
  local.get $2
  f64x2.extract_lane 1
  f64.add
 )
 (func $assembly/reduce/sumOfSquares_f32 (param $0 i32) (param $1 i32) (result f64)
  (local $2 v128)
  (local $3 v128)
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $2
    local.get $0
    v128.load64_zero
    f64x2.promote_low_f32x4
    local.tee $2
    local.get $2
    f64x2.mul
    f64x2.add
    local.set $2
    local.get $3
    local.get $0
    i32.const 8
    i32.add
    v128.load64_zero
    f64x2.promote_low_f32x4
    local.tee $3
    local.get $3
    f64x2.mul
    f64x2.add
    local.set $3
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  local.get $1
  i32.const 2
  i32.ge_u
  if
   local.get $2
   local.get $0
   v128.load64_zero
   f64x2.promote_low_f32x4
   local.tee $2
   local.get $2
   f64x2.mul
   f64x2.add
   local.set $2
   local.get $1
   i32.const 2
   i32.sub
   if
    local.get $3
    local.get $0
    i32.const 8
    i32.add
    v128.load32_zero
    f64x2.promote_low_f32x4
    local.tee $3
    local.get $3
    f64x2.mul
    f64x2.add
    local.set $3
   end
  else
   local.get $1
   if
    local.get $2
    local.get $0
    v128.load32_zero
    f64x2.promote_low_f32x4
    local.tee $2
    local.get $2
    f64x2.mul
    f64x2.add
    local.set $2
   end
  end
  local.get $2
  local.get $3
  f64x2.add
  local.tee $2
  f64x2.extract_lane 0
  local.get $2
  f64x2.extract_lane 1
  f64.add
 )
 (func $assembly/reduce/sumOfAbsolutes_f64 (param $0 i32) (param $1 i32) (result f64)
  (local $2 v128)
  (local $3 v128)
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $2
    local.get $0
    v128.load
    f64x2.abs
    f64x2.add
    local.set $2
    local.get $3
    local.get $0
    v128.load offset=16
    f64x2.abs
    f64x2.add
    local.set $3
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  local.get $1
  i32.const 2
  i32.ge_u
  if
   local.get $2
   local.get $0
   v128.load
   f64x2.abs
   f64x2.add
   local.set $2
   local.get $1
   i32.const 2
   i32.sub
   if
    local.get $3
    local.get $0
    i32.const 16
    i32.add
    v128.load64_zero
    f64x2.abs
    f64x2.add
    local.set $3
   end
  else
   local.get $1
   if
    local.get $2
    local.get $0
    v128.load64_zero
    f64x2.abs
    f64x2.add
    local.set $2
   end
  end
  local.get $2
  local.get $3
  f64x2.add
  local.tee $2
  f64x2.extract_lane 0
  local.get $2
  f64x2.extract_lane 1
  f64.add
 )
 (func $assembly/reduce/sumOfAbsolutes_f32 (param $0 i32) (param $1 i32) (result f64)
  (local $2 v128)
  (local $3 v128)
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $2
    local.get $0
    v128.load64_zero
    f64x2.promote_low_f32x4
    f64x2.abs
    f64x2.add
    local.set $2
    local.get $3
    local.get $0
    i32.const 8
    i32.add
    v128.load64_zero
    f64x2.promote_low_f32x4
    f64x2.abs
    f64x2.add
    local.set $3
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  local.get $1
  i32.const 2
  i32.ge_u
  if
   local.get $2
   local.get $0
   v128.load64_zero
   f64x2.promote_low_f32x4
   f64x2.abs
   f64x2.add
   local.set $2
   local.get $1
   i32.const 2
   i32.sub
   if
    local.get $3
    local.get $0
    i32.const 8
    i32.add
    v128.load32_zero
    f64x2.promote_low_f32x4
    f64x2.abs
    f64x2.add
    local.set $3
   end
  else
   local.get $1
   if
    local.get $2
    local.get $0
    v128.load32_zero
    f64x2.promote_low_f32x4
    f64x2.abs
    f64x2.add
    local.set $2
   end
  end
  local.get $2
  local.get $3
  f64x2.add
  local.tee $2
  f64x2.extract_lane 0
  local.get $2
  f64x2.extract_lane 1
  f64.add
 )
 (func $assembly/reduce/maximum_f64 (param $0 i32) (param $1 i32) (result f64)
  (local $2 v128)
  (local $3 v128)
  loop $for-loop|0
   local.get $1
   i32.const 2
   i32.ge_u
   if
    local.get $2
    local.get $0
    v128.load
    f64x2.abs
    local.tee $3
    local.get $2
    local.get $3
    i64x2.gt_s
    v128.bitselect
    local.set $2
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 2
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   if
    local.get $2
    local.get $0
    v128.load64_zero
    f64x2.abs
    local.tee $3
    local.get $2
    local.get $3
    i64x2.gt_s
    v128.bitselect
    local.set $2
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
  local.get $2
  local.get $2
  local.get $2
  i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
  local.tee $3
  local.get $2
  local.get $3
  i64x2.gt_s
  v128.bitselect
  f64x2.extract_lane 0
 )
 (func $assembly/reduce/maximum_f32 (param $0 i32) (param $1 i32) (result f64)
  (local $2 v128)
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $2
    local.get $0
    v128.load
    f32x4.abs
    i32x4.max_s
    local.set $2
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   if
    local.get $2
    local.get $0
    v128.load32_zero
    f32x4.abs
    i32x4.max_s
    local.set $2
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
  local.get $2
  local.get $2
  local.get $2
  i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
  i32x4.max_s
  local.tee $2
  local.get $2
  local.get $2
  i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11
  i32x4.max_s
  f32x4.extract_lane 0
  f64.promote_f32
 )
 (func $assembly/optimizers/sgd.sgd.sweep/sgd_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 f64) (param $5 f64) (param $6 f64)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  local.get $3
  f64x2.splat
  local.set $7
  local.get $4
  f64x2.splat
  local.set $8
  local.get $5
  f64x2.splat
  local.set $9
  local.get $6
  f64x2.splat
  local.set $10
  loop $for-loop|0
   local.get $2
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $11
    local.get $9
    f64x2.mul
    local.get $10
    local.get $1
    v128.load
    local.get $7
    f64x2.mul
    local.get $11
    local.get $8
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.tee $11
    local.get $9
    f64x2.mul
    local.get $10
    local.get $1
    v128.load offset=16
    local.get $7
    f64x2.mul
    local.get $11
    local.get $8
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    v128.store offset=16
    local.get $0
    local.get $0
    v128.load offset=32
    local.tee $11
    local.get $9
    f64x2.mul
    local.get $10
    local.get $1
    v128.load offset=32
    local.get $7
    f64x2.mul
    local.get $11
    local.get $8
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    v128.store offset=32
    local.get $0
    local.get $0
    v128.load offset=48
    local.tee $11
    local.get $9
    f64x2.mul
    local.get $10
    local.get $1
    v128.load offset=48
    local.get $7
    f64x2.mul
    local.get $11
    local.get $8
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const 8
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   i32.const 2
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $11
    local.get $9
    f64x2.mul
    local.get $10
    local.get $1
    v128.load
    local.get $7
    f64x2.mul
    local.get $11
    local.get $8
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 2
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $2
   if
    local.get $0
    local.get $0
    v128.load64_zero
    local.tee $11
    local.get $9
    f64x2.mul
    local.get $10
    local.get $1
    v128.load64_zero
    local.get $7
    f64x2.mul
    local.get $11
    local.get $8
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/sgd.sgd.sweep/sgd_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 f64) (param $5 f64) (param $6 f64)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 i32)
  (local $12 v128)
  local.get $3
  f32.demote_f64
  f32x4.splat
  local.set $7
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $8
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $9
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $10
  loop $for-loop|0
   local.get $2
   i32.const 32
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $12
    local.get $9
    f32x4.mul
    local.get $10
    local.get $1
    v128.load
    local.get $7
    f32x4.mul
    local.get $12
    local.get $8
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.sub
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.tee $12
    local.get $9
    f32x4.mul
    local.get $10
    local.get $1
    v128.load offset=16
    local.get $7
    f32x4.mul
    local.get $12
    local.get $8
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.sub
    v128.store offset=16
    local.get $0
    local.get $0
    v128.load offset=32
    local.tee $12
    local.get $9
    f32x4.mul
    local.get $10
    local.get $1
    v128.load offset=32
    local.get $7
    f32x4.mul
    local.get $12
    local.get $8
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.sub
    v128.store offset=32
    local.get $0
    local.get $0
    v128.load offset=48
    local.tee $12
    local.get $9
    f32x4.mul
    local.get $10
    local.get $1
    v128.load offset=48
    local.get $7
    f32x4.mul
    local.get $12
    local.get $8
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.sub
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.tee $11
    v128.load
    local.set $12
    local.get $11
    local.get $12
    local.get $9
    f32x4.mul
    local.get $10
    local.get $1
    i32.const -64
    i32.sub
    v128.load
    local.get $7
    f32x4.mul
    local.get $12
    local.get $8
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.sub
    v128.store
    local.get $0
    local.get $0
    v128.load offset=80
    local.tee $12
    local.get $9
    f32x4.mul
    local.get $10
    local.get $1
    v128.load offset=80
    local.get $7
    f32x4.mul
    local.get $12
    local.get $8
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.sub
    v128.store offset=80
    local.get $0
    local.get $0
    v128.load offset=96
    local.tee $12
    local.get $9
    f32x4.mul
    local.get $10
    local.get $1
    v128.load offset=96
    local.get $7
    f32x4.mul
    local.get $12
    local.get $8
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.sub
    v128.store offset=96
    local.get $0
    local.get $0
    v128.load offset=112
    local.tee $12
    local.get $9
    f32x4.mul
    local.get $10
    local.get $1
    v128.load offset=112
    local.get $7
    f32x4.mul
    local.get $12
    local.get $8
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.sub
    v128.store offset=112
    local.get $0
    i32.const 128
    i32.add
    local.set $0
    local.get $1
    i32.const 128
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $12
    local.get $9
    f32x4.mul
    local.get $10
    local.get $1
    v128.load
    local.get $7
    f32x4.mul
    local.get $12
    local.get $8
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $2
   if
    local.get $0
    local.get $0
    v128.load32_zero
    local.tee $12
    local.get $9
    f32x4.mul
    local.get $10
    local.get $1
    v128.load32_zero
    local.get $7
    f32x4.mul
    local.get $12
    local.get $8
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/sgd.momentum.sweep/momentum_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  local.get $4
  f64x2.splat
  local.set $11
  local.get $5
  f64x2.splat
  local.set $12
  local.get $6
  f64x2.splat
  local.set $13
  local.get $7
  f64x2.splat
  local.set $14
  local.get $8
  f64x2.splat
  local.set $15
  local.get $9
  f64x2.splat
  local.set $16
  local.get $10
  f64x2.splat
  local.set $17
  loop $for-loop|0
   local.get $3
   i32.const 8
   i32.ge_u
   if
    local.get $2
    local.get $14
    local.get $2
    v128.load
    f64x2.mul
    local.get $15
    local.get $1
    v128.load
    local.get $11
    f64x2.mul
    local.get $0
    v128.load
    local.tee $18
    local.get $12
    f64x2.mul
    f64x2.add
    local.tee $19
    f64x2.mul
    f64x2.add
    local.tee $20
    v128.store
    local.get $0
    local.get $18
    local.get $13
    f64x2.mul
    local.get $16
    local.get $20
    f64x2.mul
    local.get $17
    local.get $19
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store
    local.get $2
    local.get $14
    local.get $2
    v128.load offset=16
    f64x2.mul
    local.get $15
    local.get $1
    v128.load offset=16
    local.get $11
    f64x2.mul
    local.get $0
    v128.load offset=16
    local.tee $18
    local.get $12
    f64x2.mul
    f64x2.add
    local.tee $19
    f64x2.mul
    f64x2.add
    local.tee $20
    v128.store offset=16
    local.get $0
    local.get $18
    local.get $13
    f64x2.mul
    local.get $16
    local.get $20
    f64x2.mul
    local.get $17
    local.get $19
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store offset=16
    local.get $2
    local.get $14
    local.get $2
    v128.load offset=32
    f64x2.mul
    local.get $15
    local.get $1
    v128.load offset=32
    local.get $11
    f64x2.mul
    local.get $0
    v128.load offset=32
    local.tee $18
    local.get $12
    f64x2.mul
    f64x2.add
    local.tee $19
    f64x2.mul
    f64x2.add
    local.tee $20
    v128.store offset=32
    local.get $0
    local.get $18
    local.get $13
    f64x2.mul
    local.get $16
    local.get $20
    f64x2.mul
    local.get $17
    local.get $19
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store offset=32
    local.get $2
    local.get $14
    local.get $2
    v128.load offset=48
    f64x2.mul
    local.get $15
    local.get $1
    v128.load offset=48
    local.get $11
    f64x2.mul
    local.get $0
    v128.load offset=48
    local.tee $18
    local.get $12
    f64x2.mul
    f64x2.add
    local.tee $19
    f64x2.mul
    f64x2.add
    local.tee $20
    v128.store offset=48
    local.get $0
    local.get $18
    local.get $13
    f64x2.mul
    local.get $16
    local.get $20
    f64x2.mul
    local.get $17
    local.get $19
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const -64
    i32.sub
    local.set $2
    local.get $3
    i32.const 8
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   i32.const 2
   i32.ge_u
   if
    local.get $2
    local.get $14
    local.get $2
    v128.load
    f64x2.mul
    local.get $15
    local.get $1
    v128.load
    local.get $11
    f64x2.mul
    local.get $0
    v128.load
    local.tee $18
    local.get $12
    f64x2.mul
    f64x2.add
    local.tee $19
    f64x2.mul
    f64x2.add
    local.tee $20
    v128.store
    local.get $0
    local.get $18
    local.get $13
    f64x2.mul
    local.get $16
    local.get $20
    f64x2.mul
    local.get $17
    local.get $19
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 2
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $3
   if
    local.get $2
    local.get $14
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $15
    local.get $1
    v128.load64_zero
    local.get $11
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $18
    local.get $12
    f64x2.mul
    f64x2.add
    local.tee $19
    f64x2.mul
    f64x2.add
    local.tee $20
    v128.store64_lane 0
    local.get $0
    local.get $18
    local.get $13
    f64x2.mul
    local.get $16
    local.get $20
    f64x2.mul
    local.get $17
    local.get $19
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/sgd.momentum.sweep/momentum_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 i32)
  (local $19 i32)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $11
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $12
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $13
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $14
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $15
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $17
  loop $for-loop|0
   local.get $3
   i32.const 32
   i32.ge_u
   if
    local.get $2
    local.get $14
    local.get $2
    v128.load
    f32x4.mul
    local.get $15
    local.get $1
    v128.load
    local.get $11
    f32x4.mul
    local.get $0
    v128.load
    local.tee $20
    local.get $12
    f32x4.mul
    f32x4.add
    local.tee $21
    f32x4.mul
    f32x4.add
    local.tee $22
    v128.store
    local.get $0
    local.get $20
    local.get $13
    f32x4.mul
    local.get $16
    local.get $22
    f32x4.mul
    local.get $17
    local.get $21
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store
    local.get $2
    local.get $14
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $15
    local.get $1
    v128.load offset=16
    local.get $11
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $20
    local.get $12
    f32x4.mul
    f32x4.add
    local.tee $21
    f32x4.mul
    f32x4.add
    local.tee $22
    v128.store offset=16
    local.get $0
    local.get $20
    local.get $13
    f32x4.mul
    local.get $16
    local.get $22
    f32x4.mul
    local.get $17
    local.get $21
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=16
    local.get $2
    local.get $14
    local.get $2
    v128.load offset=32
    f32x4.mul
    local.get $15
    local.get $1
    v128.load offset=32
    local.get $11
    f32x4.mul
    local.get $0
    v128.load offset=32
    local.tee $20
    local.get $12
    f32x4.mul
    f32x4.add
    local.tee $21
    f32x4.mul
    f32x4.add
    local.tee $22
    v128.store offset=32
    local.get $0
    local.get $20
    local.get $13
    f32x4.mul
    local.get $16
    local.get $22
    f32x4.mul
    local.get $17
    local.get $21
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=32
    local.get $2
    local.get $14
    local.get $2
    v128.load offset=48
    f32x4.mul
    local.get $15
    local.get $1
    v128.load offset=48
    local.get $11
    f32x4.mul
    local.get $0
    v128.load offset=48
    local.tee $20
    local.get $12
    f32x4.mul
    f32x4.add
    local.tee $21
    f32x4.mul
    f32x4.add
    local.tee $22
    v128.store offset=48
    local.get $0
    local.get $20
    local.get $13
    f32x4.mul
    local.get $16
    local.get $22
    f32x4.mul
    local.get $17
    local.get $21
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=48
    local.get $14
    local.get $2
    i32.const -64
    i32.sub
    local.tee $18
    v128.load
    f32x4.mul
    local.get $15
    local.get $1
    i32.const -64
    i32.sub
    v128.load
    local.get $11
    f32x4.mul
    local.get $0
    i32.const -64
    i32.sub
    local.tee $19
    v128.load
    local.tee $20
    local.get $12
    f32x4.mul
    f32x4.add
    local.tee $21
    f32x4.mul
    f32x4.add
    local.set $22
    local.get $18
    local.get $22
    v128.store
    local.get $19
    local.get $20
    local.get $13
    f32x4.mul
    local.get $16
    local.get $22
    f32x4.mul
    local.get $17
    local.get $21
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store
    local.get $2
    local.get $14
    local.get $2
    v128.load offset=80
    f32x4.mul
    local.get $15
    local.get $1
    v128.load offset=80
    local.get $11
    f32x4.mul
    local.get $0
    v128.load offset=80
    local.tee $20
    local.get $12
    f32x4.mul
    f32x4.add
    local.tee $21
    f32x4.mul
    f32x4.add
    local.tee $22
    v128.store offset=80
    local.get $0
    local.get $20
    local.get $13
    f32x4.mul
    local.get $16
    local.get $22
    f32x4.mul
    local.get $17
    local.get $21
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=80
    local.get $2
    local.get $14
    local.get $2
    v128.load offset=96
    f32x4.mul
    local.get $15
    local.get $1
    v128.load offset=96
    local.get $11
    f32x4.mul
    local.get $0
    v128.load offset=96
    local.tee $20
    local.get $12
    f32x4.mul
    f32x4.add
    local.tee $21
    f32x4.mul
    f32x4.add
    local.tee $22
    v128.store offset=96
    local.get $0
    local.get $20
    local.get $13
    f32x4.mul
    local.get $16
    local.get $22
    f32x4.mul
    local.get $17
    local.get $21
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=96
    local.get $2
    local.get $14
    local.get $2
    v128.load offset=112
    f32x4.mul
    local.get $15
    local.get $1
    v128.load offset=112
    local.get $11
    f32x4.mul
    local.get $0
    v128.load offset=112
    local.tee $20
    local.get $12
    f32x4.mul
    f32x4.add
    local.tee $21
    f32x4.mul
    f32x4.add
    local.tee $22
    v128.store offset=112
    local.get $0
    local.get $20
    local.get $13
    f32x4.mul
    local.get $16
    local.get $22
    f32x4.mul
    local.get $17
    local.get $21
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=112
    local.get $0
    i32.const 128
    i32.add
    local.set $0
    local.get $1
    i32.const 128
    i32.add
    local.set $1
    local.get $2
    i32.const 128
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   i32.const 4
   i32.ge_u
   if
    local.get $2
    local.get $14
    local.get $2
    v128.load
    f32x4.mul
    local.get $15
    local.get $1
    v128.load
    local.get $11
    f32x4.mul
    local.get $0
    v128.load
    local.tee $20
    local.get $12
    f32x4.mul
    f32x4.add
    local.tee $21
    f32x4.mul
    f32x4.add
    local.tee $22
    v128.store
    local.get $0
    local.get $20
    local.get $13
    f32x4.mul
    local.get $16
    local.get $22
    f32x4.mul
    local.get $17
    local.get $21
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $3
   if
    local.get $2
    local.get $14
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $15
    local.get $1
    v128.load32_zero
    local.get $11
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $20
    local.get $12
    f32x4.mul
    f32x4.add
    local.tee $21
    f32x4.mul
    f32x4.add
    local.tee $22
    v128.store32_lane 0
    local.get $0
    local.get $20
    local.get $13
    f32x4.mul
    local.get $16
    local.get $22
    f32x4.mul
    local.get $17
    local.get $21
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/rmsprop.rmspropMomentum.sweep/rmspropMomentum_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  local.get $5
  f64x2.splat
  local.set $16
  local.get $6
  f64x2.splat
  local.set $17
  local.get $7
  f64x2.splat
  local.set $18
  local.get $8
  f64x2.splat
  local.set $19
  local.get $9
  f64x2.splat
  local.set $20
  local.get $10
  f64x2.splat
  local.set $21
  local.get $11
  f64x2.splat
  local.set $22
  local.get $12
  f64x2.splat
  local.set $23
  local.get $13
  f64x2.splat
  local.set $24
  local.get $14
  f64x2.splat
  local.set $25
  local.get $15
  f64x2.splat
  local.set $26
  loop $for-loop|0
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $2
    local.get $19
    local.get $2
    v128.load
    f64x2.mul
    local.get $20
    local.get $1
    v128.load
    local.get $16
    f64x2.mul
    local.get $0
    v128.load
    local.tee $27
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $28
    local.get $28
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $29
    v128.store
    local.get $3
    local.get $23
    local.get $3
    v128.load
    f64x2.mul
    local.get $24
    local.get $28
    local.get $29
    local.get $21
    f64x2.add
    f64x2.sqrt
    local.get $22
    f64x2.add
    local.tee $28
    f64x2.div
    local.get $28
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.tee $28
    f64x2.mul
    f64x2.add
    local.tee $29
    v128.store
    local.get $0
    local.get $27
    local.get $18
    f64x2.mul
    local.get $25
    local.get $29
    f64x2.mul
    local.get $26
    local.get $28
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store
    local.get $2
    local.get $19
    local.get $2
    v128.load offset=16
    f64x2.mul
    local.get $20
    local.get $1
    v128.load offset=16
    local.get $16
    f64x2.mul
    local.get $0
    v128.load offset=16
    local.tee $27
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $28
    local.get $28
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $29
    v128.store offset=16
    local.get $3
    local.get $23
    local.get $3
    v128.load offset=16
    f64x2.mul
    local.get $24
    local.get $28
    local.get $29
    local.get $21
    f64x2.add
    f64x2.sqrt
    local.get $22
    f64x2.add
    local.tee $28
    f64x2.div
    local.get $28
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.tee $28
    f64x2.mul
    f64x2.add
    local.tee $29
    v128.store offset=16
    local.get $0
    local.get $27
    local.get $18
    f64x2.mul
    local.get $25
    local.get $29
    f64x2.mul
    local.get $26
    local.get $28
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store offset=16
    local.get $2
    local.get $19
    local.get $2
    v128.load offset=32
    f64x2.mul
    local.get $20
    local.get $1
    v128.load offset=32
    local.get $16
    f64x2.mul
    local.get $0
    v128.load offset=32
    local.tee $27
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $28
    local.get $28
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $29
    v128.store offset=32
    local.get $3
    local.get $23
    local.get $3
    v128.load offset=32
    f64x2.mul
    local.get $24
    local.get $28
    local.get $29
    local.get $21
    f64x2.add
    f64x2.sqrt
    local.get $22
    f64x2.add
    local.tee $28
    f64x2.div
    local.get $28
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.tee $28
    f64x2.mul
    f64x2.add
    local.tee $29
    v128.store offset=32
    local.get $0
    local.get $27
    local.get $18
    f64x2.mul
    local.get $25
    local.get $29
    f64x2.mul
    local.get $26
    local.get $28
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store offset=32
    local.get $2
    local.get $19
    local.get $2
    v128.load offset=48
    f64x2.mul
    local.get $20
    local.get $1
    v128.load offset=48
    local.get $16
    f64x2.mul
    local.get $0
    v128.load offset=48
    local.tee $27
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $28
    local.get $28
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $29
    v128.store offset=48
    local.get $3
    local.get $23
    local.get $3
    v128.load offset=48
    f64x2.mul
    local.get $24
    local.get $28
    local.get $29
    local.get $21
    f64x2.add
    f64x2.sqrt
    local.get $22
    f64x2.add
    local.tee $28
    f64x2.div
    local.get $28
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.tee $28
    f64x2.mul
    f64x2.add
    local.tee $29
    v128.store offset=48
    local.get $0
    local.get $27
    local.get $18
    f64x2.mul
    local.get $25
    local.get $29
    f64x2.mul
    local.get $26
    local.get $28
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const -64
    i32.sub
    local.set $2
    local.get $3
    i32.const -64
    i32.sub
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $2
    local.get $19
    local.get $2
    v128.load
    f64x2.mul
    local.get $20
    local.get $1
    v128.load
    local.get $16
    f64x2.mul
    local.get $0
    v128.load
    local.tee $27
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $28
    local.get $28
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $29
    v128.store
    local.get $3
    local.get $23
    local.get $3
    v128.load
    f64x2.mul
    local.get $24
    local.get $28
    local.get $29
    local.get $21
    f64x2.add
    f64x2.sqrt
    local.get $22
    f64x2.add
    local.tee $28
    f64x2.div
    local.get $28
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.tee $28
    f64x2.mul
    f64x2.add
    local.tee $29
    v128.store
    local.get $0
    local.get $27
    local.get $18
    f64x2.mul
    local.get $25
    local.get $29
    f64x2.mul
    local.get $26
    local.get $28
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $2
    local.get $19
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $20
    local.get $1
    v128.load64_zero
    local.get $16
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $27
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $28
    local.get $28
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $29
    v128.store64_lane 0
    local.get $3
    local.get $23
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $24
    local.get $28
    local.get $29
    local.get $21
    f64x2.add
    f64x2.sqrt
    local.get $22
    f64x2.add
    local.tee $28
    f64x2.div
    local.get $28
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.tee $28
    f64x2.mul
    f64x2.add
    local.tee $29
    v128.store64_lane 0
    local.get $0
    local.get $27
    local.get $18
    f64x2.mul
    local.get $25
    local.get $29
    f64x2.mul
    local.get $26
    local.get $28
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/rmsprop.rmspropMomentum.sweep/rmspropMomentum_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 i32)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 i32)
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $23
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $24
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $25
  local.get $15
  f32.demote_f64
  f32x4.splat
  local.set $26
  loop $for-loop|0
   local.get $4
   i32.const 32
   i32.ge_u
   if
    local.get $2
    local.get $19
    local.get $2
    v128.load
    f32x4.mul
    local.get $20
    local.get $1
    v128.load
    local.get $16
    f32x4.mul
    local.get $0
    v128.load
    local.tee $28
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store
    local.get $3
    local.get $23
    local.get $3
    v128.load
    f32x4.mul
    local.get $24
    local.get $29
    local.get $30
    local.get $21
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.tee $29
    f32x4.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $29
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store
    local.get $0
    local.get $28
    local.get $18
    f32x4.mul
    local.get $25
    local.get $30
    f32x4.mul
    local.get $26
    local.get $29
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store
    local.get $2
    local.get $19
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $20
    local.get $1
    v128.load offset=16
    local.get $16
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $28
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store offset=16
    local.get $3
    local.get $23
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $24
    local.get $29
    local.get $30
    local.get $21
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.tee $29
    f32x4.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $29
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store offset=16
    local.get $0
    local.get $28
    local.get $18
    f32x4.mul
    local.get $25
    local.get $30
    f32x4.mul
    local.get $26
    local.get $29
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=16
    local.get $2
    local.get $19
    local.get $2
    v128.load offset=32
    f32x4.mul
    local.get $20
    local.get $1
    v128.load offset=32
    local.get $16
    f32x4.mul
    local.get $0
    v128.load offset=32
    local.tee $28
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store offset=32
    local.get $3
    local.get $23
    local.get $3
    v128.load offset=32
    f32x4.mul
    local.get $24
    local.get $29
    local.get $30
    local.get $21
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.tee $29
    f32x4.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $29
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store offset=32
    local.get $0
    local.get $28
    local.get $18
    f32x4.mul
    local.get $25
    local.get $30
    f32x4.mul
    local.get $26
    local.get $29
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=32
    local.get $2
    local.get $19
    local.get $2
    v128.load offset=48
    f32x4.mul
    local.get $20
    local.get $1
    v128.load offset=48
    local.get $16
    f32x4.mul
    local.get $0
    v128.load offset=48
    local.tee $28
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store offset=48
    local.get $3
    local.get $23
    local.get $3
    v128.load offset=48
    f32x4.mul
    local.get $24
    local.get $29
    local.get $30
    local.get $21
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.tee $29
    f32x4.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $29
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store offset=48
    local.get $0
    local.get $28
    local.get $18
    f32x4.mul
    local.get $25
    local.get $30
    f32x4.mul
    local.get $26
    local.get $29
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=48
    local.get $19
    local.get $2
    i32.const -64
    i32.sub
    local.tee $31
    v128.load
    f32x4.mul
    local.get $20
    local.get $1
    i32.const -64
    i32.sub
    v128.load
    local.get $16
    f32x4.mul
    local.get $0
    i32.const -64
    i32.sub
    local.tee $27
    v128.load
    local.tee $28
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $31
    local.get $30
    v128.store
    local.get $23
    local.get $3
    i32.const -64
    i32.sub
    local.tee $31
    v128.load
    f32x4.mul
    local.get $24
    local.get $29
    local.get $30
    local.get $21
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.tee $29
    f32x4.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $31
    local.get $30
    v128.store
    local.get $27
    local.get $28
    local.get $18
    f32x4.mul
    local.get $25
    local.get $30
    f32x4.mul
    local.get $26
    local.get $29
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store
    local.get $2
    local.get $19
    local.get $2
    v128.load offset=80
    f32x4.mul
    local.get $20
    local.get $1
    v128.load offset=80
    local.get $16
    f32x4.mul
    local.get $0
    v128.load offset=80
    local.tee $28
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store offset=80
    local.get $3
    local.get $23
    local.get $3
    v128.load offset=80
    f32x4.mul
    local.get $24
    local.get $29
    local.get $30
    local.get $21
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.tee $29
    f32x4.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $29
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store offset=80
    local.get $0
    local.get $28
    local.get $18
    f32x4.mul
    local.get $25
    local.get $30
    f32x4.mul
    local.get $26
    local.get $29
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=80
    local.get $2
    local.get $19
    local.get $2
    v128.load offset=96
    f32x4.mul
    local.get $20
    local.get $1
    v128.load offset=96
    local.get $16
    f32x4.mul
    local.get $0
    v128.load offset=96
    local.tee $28
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store offset=96
    local.get $3
    local.get $23
    local.get $3
    v128.load offset=96
    f32x4.mul
    local.get $24
    local.get $29
    local.get $30
    local.get $21
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.tee $29
    f32x4.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $29
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store offset=96
    local.get $0
    local.get $28
    local.get $18
    f32x4.mul
    local.get $25
    local.get $30
    f32x4.mul
    local.get $26
    local.get $29
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=96
    local.get $2
    local.get $19
    local.get $2
    v128.load offset=112
    f32x4.mul
    local.get $20
    local.get $1
    v128.load offset=112
    local.get $16
    f32x4.mul
    local.get $0
    v128.load offset=112
    local.tee $28
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store offset=112
    local.get $3
    local.get $23
    local.get $3
    v128.load offset=112
    f32x4.mul
    local.get $24
    local.get $29
    local.get $30
    local.get $21
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.tee $29
    f32x4.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $29
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store offset=112
    local.get $0
    local.get $28
    local.get $18
    f32x4.mul
    local.get $25
    local.get $30
    f32x4.mul
    local.get $26
    local.get $29
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=112
    local.get $0
    i32.const 128
    i32.add
    local.set $0
    local.get $1
    i32.const 128
    i32.add
    local.set $1
    local.get $2
    i32.const 128
    i32.add
    local.set $2
    local.get $3
    i32.const 128
    i32.add
    local.set $3
    local.get $4
    i32.const 32
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   i32.const 4
   i32.ge_u
   if
    local.get $2
    local.get $19
    local.get $2
    v128.load
    f32x4.mul
    local.get $20
    local.get $1
    v128.load
    local.get $16
    f32x4.mul
    local.get $0
    v128.load
    local.tee $28
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store
    local.get $3
    local.get $23
    local.get $3
    v128.load
    f32x4.mul
    local.get $24
    local.get $29
    local.get $30
    local.get $21
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.tee $29
    f32x4.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $29
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store
    local.get $0
    local.get $28
    local.get $18
    f32x4.mul
    local.get $25
    local.get $30
    f32x4.mul
    local.get $26
    local.get $29
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 4
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $2
    local.get $19
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $20
    local.get $1
    v128.load32_zero
    local.get $16
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $28
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store32_lane 0
    local.get $3
    local.get $23
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $24
    local.get $29
    local.get $30
    local.get $21
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.tee $29
    f32x4.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $29
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store32_lane 0
    local.get $0
    local.get $28
    local.get $18
    f32x4.mul
    local.get $25
    local.get $30
    f32x4.mul
    local.get $26
    local.get $29
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/rmsprop.rmspropCenteredMomentum.sweep/rmspropCenteredMomentum_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64) (param $16 f64)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  local.get $6
  f64x2.splat
  local.set $19
  local.get $7
  f64x2.splat
  local.set $20
  local.get $8
  f64x2.splat
  local.set $21
  local.get $9
  f64x2.splat
  local.set $17
  local.get $10
  f64x2.splat
  local.set $18
  local.get $11
  f64x2.splat
  local.set $22
  local.get $12
  f64x2.splat
  local.set $23
  local.get $13
  f64x2.splat
  local.set $24
  local.get $14
  f64x2.splat
  local.set $25
  local.get $15
  f64x2.splat
  local.set $26
  local.get $16
  f64x2.splat
  local.set $27
  loop $for-loop|0
   local.get $5
   i32.const 8
   i32.ge_u
   if
    local.get $2
    local.get $17
    local.get $2
    v128.load
    f64x2.mul
    local.get $18
    local.get $1
    v128.load
    local.get $19
    f64x2.mul
    local.get $0
    v128.load
    local.tee $28
    local.get $20
    f64x2.mul
    f64x2.add
    local.tee $29
    local.get $29
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $30
    v128.store
    local.get $3
    local.get $17
    local.get $3
    v128.load
    f64x2.mul
    local.get $18
    local.get $29
    f64x2.mul
    f64x2.add
    local.tee $31
    v128.store
    local.get $4
    local.get $24
    local.get $4
    v128.load
    f64x2.mul
    local.get $25
    local.get $29
    local.get $30
    local.get $31
    local.get $31
    f64x2.mul
    f64x2.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.pmax
    local.get $22
    f64x2.add
    f64x2.sqrt
    local.get $23
    f64x2.add
    local.tee $29
    f64x2.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.tee $29
    f64x2.mul
    f64x2.add
    local.tee $30
    v128.store
    local.get $0
    local.get $28
    local.get $21
    f64x2.mul
    local.get $26
    local.get $30
    f64x2.mul
    local.get $27
    local.get $29
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store
    local.get $2
    local.get $17
    local.get $2
    v128.load offset=16
    f64x2.mul
    local.get $18
    local.get $1
    v128.load offset=16
    local.get $19
    f64x2.mul
    local.get $0
    v128.load offset=16
    local.tee $28
    local.get $20
    f64x2.mul
    f64x2.add
    local.tee $29
    local.get $29
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $30
    v128.store offset=16
    local.get $3
    local.get $17
    local.get $3
    v128.load offset=16
    f64x2.mul
    local.get $18
    local.get $29
    f64x2.mul
    f64x2.add
    local.tee $31
    v128.store offset=16
    local.get $4
    local.get $24
    local.get $4
    v128.load offset=16
    f64x2.mul
    local.get $25
    local.get $29
    local.get $30
    local.get $31
    local.get $31
    f64x2.mul
    f64x2.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.pmax
    local.get $22
    f64x2.add
    f64x2.sqrt
    local.get $23
    f64x2.add
    local.tee $29
    f64x2.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.tee $29
    f64x2.mul
    f64x2.add
    local.tee $30
    v128.store offset=16
    local.get $0
    local.get $28
    local.get $21
    f64x2.mul
    local.get $26
    local.get $30
    f64x2.mul
    local.get $27
    local.get $29
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store offset=16
    local.get $2
    local.get $17
    local.get $2
    v128.load offset=32
    f64x2.mul
    local.get $18
    local.get $1
    v128.load offset=32
    local.get $19
    f64x2.mul
    local.get $0
    v128.load offset=32
    local.tee $28
    local.get $20
    f64x2.mul
    f64x2.add
    local.tee $29
    local.get $29
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $30
    v128.store offset=32
    local.get $3
    local.get $17
    local.get $3
    v128.load offset=32
    f64x2.mul
    local.get $18
    local.get $29
    f64x2.mul
    f64x2.add
    local.tee $31
    v128.store offset=32
    local.get $4
    local.get $24
    local.get $4
    v128.load offset=32
    f64x2.mul
    local.get $25
    local.get $29
    local.get $30
    local.get $31
    local.get $31
    f64x2.mul
    f64x2.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.pmax
    local.get $22
    f64x2.add
    f64x2.sqrt
    local.get $23
    f64x2.add
    local.tee $29
    f64x2.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.tee $29
    f64x2.mul
    f64x2.add
    local.tee $30
    v128.store offset=32
    local.get $0
    local.get $28
    local.get $21
    f64x2.mul
    local.get $26
    local.get $30
    f64x2.mul
    local.get $27
    local.get $29
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store offset=32
    local.get $2
    local.get $17
    local.get $2
    v128.load offset=48
    f64x2.mul
    local.get $18
    local.get $1
    v128.load offset=48
    local.get $19
    f64x2.mul
    local.get $0
    v128.load offset=48
    local.tee $28
    local.get $20
    f64x2.mul
    f64x2.add
    local.tee $29
    local.get $29
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $30
    v128.store offset=48
    local.get $3
    local.get $17
    local.get $3
    v128.load offset=48
    f64x2.mul
    local.get $18
    local.get $29
    f64x2.mul
    f64x2.add
    local.tee $31
    v128.store offset=48
    local.get $4
    local.get $24
    local.get $4
    v128.load offset=48
    f64x2.mul
    local.get $25
    local.get $29
    local.get $30
    local.get $31
    local.get $31
    f64x2.mul
    f64x2.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.pmax
    local.get $22
    f64x2.add
    f64x2.sqrt
    local.get $23
    f64x2.add
    local.tee $29
    f64x2.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.tee $29
    f64x2.mul
    f64x2.add
    local.tee $30
    v128.store offset=48
    local.get $0
    local.get $28
    local.get $21
    f64x2.mul
    local.get $26
    local.get $30
    f64x2.mul
    local.get $27
    local.get $29
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const -64
    i32.sub
    local.set $2
    local.get $3
    i32.const -64
    i32.sub
    local.set $3
    local.get $4
    i32.const -64
    i32.sub
    local.set $4
    local.get $5
    i32.const 8
    i32.sub
    local.set $5
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $5
   i32.const 2
   i32.ge_u
   if
    local.get $2
    local.get $17
    local.get $2
    v128.load
    f64x2.mul
    local.get $18
    local.get $1
    v128.load
    local.get $19
    f64x2.mul
    local.get $0
    v128.load
    local.tee $28
    local.get $20
    f64x2.mul
    f64x2.add
    local.tee $29
    local.get $29
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $30
    v128.store
    local.get $3
    local.get $17
    local.get $3
    v128.load
    f64x2.mul
    local.get $18
    local.get $29
    f64x2.mul
    f64x2.add
    local.tee $31
    v128.store
    local.get $4
    local.get $24
    local.get $4
    v128.load
    f64x2.mul
    local.get $25
    local.get $29
    local.get $30
    local.get $31
    local.get $31
    f64x2.mul
    f64x2.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.pmax
    local.get $22
    f64x2.add
    f64x2.sqrt
    local.get $23
    f64x2.add
    local.tee $29
    f64x2.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.tee $29
    f64x2.mul
    f64x2.add
    local.tee $30
    v128.store
    local.get $0
    local.get $28
    local.get $21
    f64x2.mul
    local.get $26
    local.get $30
    f64x2.mul
    local.get $27
    local.get $29
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 16
    i32.add
    local.set $4
    local.get $5
    i32.const 2
    i32.sub
    local.set $5
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $5
   if
    local.get $2
    local.get $17
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $18
    local.get $1
    v128.load64_zero
    local.get $19
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $28
    local.get $20
    f64x2.mul
    f64x2.add
    local.tee $29
    local.get $29
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $30
    v128.store64_lane 0
    local.get $3
    local.get $17
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $18
    local.get $29
    f64x2.mul
    f64x2.add
    local.tee $31
    v128.store64_lane 0
    local.get $4
    local.get $24
    local.get $4
    v128.load64_zero
    f64x2.mul
    local.get $25
    local.get $29
    local.get $30
    local.get $31
    local.get $31
    f64x2.mul
    f64x2.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.pmax
    local.get $22
    f64x2.add
    f64x2.sqrt
    local.get $23
    f64x2.add
    local.tee $29
    f64x2.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.tee $29
    f64x2.mul
    f64x2.add
    local.tee $30
    v128.store64_lane 0
    local.get $0
    local.get $28
    local.get $21
    f64x2.mul
    local.get $26
    local.get $30
    f64x2.mul
    local.get $27
    local.get $29
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.add
    local.set $4
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/rmsprop.rmspropCenteredMomentum.sweep/rmspropCenteredMomentum_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64) (param $16 f64)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 i32)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  (local $33 i32)
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $23
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $24
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $25
  local.get $15
  f32.demote_f64
  f32x4.splat
  local.set $26
  local.get $16
  f32.demote_f64
  f32x4.splat
  local.set $27
  loop $for-loop|0
   local.get $5
   i32.const 32
   i32.ge_u
   if
    local.get $2
    local.get $17
    local.get $2
    v128.load
    f32x4.mul
    local.get $18
    local.get $1
    v128.load
    local.get $19
    f32x4.mul
    local.get $0
    v128.load
    local.tee $29
    local.get $20
    f32x4.mul
    f32x4.add
    local.tee $30
    local.get $30
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store
    local.get $3
    local.get $17
    local.get $3
    v128.load
    f32x4.mul
    local.get $18
    local.get $30
    f32x4.mul
    f32x4.add
    local.tee $32
    v128.store
    local.get $4
    local.get $24
    local.get $4
    v128.load
    f32x4.mul
    local.get $25
    local.get $30
    local.get $31
    local.get $32
    local.get $32
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $22
    f32x4.add
    f32x4.sqrt
    local.get $23
    f32x4.add
    local.tee $30
    f32x4.div
    local.get $30
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $30
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store
    local.get $0
    local.get $29
    local.get $21
    f32x4.mul
    local.get $26
    local.get $31
    f32x4.mul
    local.get $27
    local.get $30
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store
    local.get $2
    local.get $17
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $18
    local.get $1
    v128.load offset=16
    local.get $19
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $29
    local.get $20
    f32x4.mul
    f32x4.add
    local.tee $30
    local.get $30
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store offset=16
    local.get $3
    local.get $17
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $18
    local.get $30
    f32x4.mul
    f32x4.add
    local.tee $32
    v128.store offset=16
    local.get $4
    local.get $24
    local.get $4
    v128.load offset=16
    f32x4.mul
    local.get $25
    local.get $30
    local.get $31
    local.get $32
    local.get $32
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $22
    f32x4.add
    f32x4.sqrt
    local.get $23
    f32x4.add
    local.tee $30
    f32x4.div
    local.get $30
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $30
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store offset=16
    local.get $0
    local.get $29
    local.get $21
    f32x4.mul
    local.get $26
    local.get $31
    f32x4.mul
    local.get $27
    local.get $30
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=16
    local.get $2
    local.get $17
    local.get $2
    v128.load offset=32
    f32x4.mul
    local.get $18
    local.get $1
    v128.load offset=32
    local.get $19
    f32x4.mul
    local.get $0
    v128.load offset=32
    local.tee $29
    local.get $20
    f32x4.mul
    f32x4.add
    local.tee $30
    local.get $30
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store offset=32
    local.get $3
    local.get $17
    local.get $3
    v128.load offset=32
    f32x4.mul
    local.get $18
    local.get $30
    f32x4.mul
    f32x4.add
    local.tee $32
    v128.store offset=32
    local.get $4
    local.get $24
    local.get $4
    v128.load offset=32
    f32x4.mul
    local.get $25
    local.get $30
    local.get $31
    local.get $32
    local.get $32
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $22
    f32x4.add
    f32x4.sqrt
    local.get $23
    f32x4.add
    local.tee $30
    f32x4.div
    local.get $30
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $30
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store offset=32
    local.get $0
    local.get $29
    local.get $21
    f32x4.mul
    local.get $26
    local.get $31
    f32x4.mul
    local.get $27
    local.get $30
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=32
    local.get $2
    local.get $17
    local.get $2
    v128.load offset=48
    f32x4.mul
    local.get $18
    local.get $1
    v128.load offset=48
    local.get $19
    f32x4.mul
    local.get $0
    v128.load offset=48
    local.tee $29
    local.get $20
    f32x4.mul
    f32x4.add
    local.tee $30
    local.get $30
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store offset=48
    local.get $3
    local.get $17
    local.get $3
    v128.load offset=48
    f32x4.mul
    local.get $18
    local.get $30
    f32x4.mul
    f32x4.add
    local.tee $32
    v128.store offset=48
    local.get $4
    local.get $24
    local.get $4
    v128.load offset=48
    f32x4.mul
    local.get $25
    local.get $30
    local.get $31
    local.get $32
    local.get $32
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $22
    f32x4.add
    f32x4.sqrt
    local.get $23
    f32x4.add
    local.tee $30
    f32x4.div
    local.get $30
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $30
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store offset=48
    local.get $0
    local.get $29
    local.get $21
    f32x4.mul
    local.get $26
    local.get $31
    f32x4.mul
    local.get $27
    local.get $30
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=48
    local.get $17
    local.get $2
    i32.const -64
    i32.sub
    local.tee $33
    v128.load
    f32x4.mul
    local.get $18
    local.get $1
    i32.const -64
    i32.sub
    v128.load
    local.get $19
    f32x4.mul
    local.get $0
    i32.const -64
    i32.sub
    local.tee $28
    v128.load
    local.tee $29
    local.get $20
    f32x4.mul
    f32x4.add
    local.tee $30
    local.get $30
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.set $31
    local.get $33
    local.get $31
    v128.store
    local.get $17
    local.get $3
    i32.const -64
    i32.sub
    local.tee $33
    v128.load
    f32x4.mul
    local.get $18
    local.get $30
    f32x4.mul
    f32x4.add
    local.set $32
    local.get $33
    local.get $32
    v128.store
    local.get $24
    local.get $4
    i32.const -64
    i32.sub
    local.tee $33
    v128.load
    f32x4.mul
    local.get $25
    local.get $30
    local.get $31
    local.get $32
    local.get $32
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $22
    f32x4.add
    f32x4.sqrt
    local.get $23
    f32x4.add
    local.tee $30
    f32x4.div
    local.get $30
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $30
    f32x4.mul
    f32x4.add
    local.set $31
    local.get $33
    local.get $31
    v128.store
    local.get $28
    local.get $29
    local.get $21
    f32x4.mul
    local.get $26
    local.get $31
    f32x4.mul
    local.get $27
    local.get $30
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store
    local.get $2
    local.get $17
    local.get $2
    v128.load offset=80
    f32x4.mul
    local.get $18
    local.get $1
    v128.load offset=80
    local.get $19
    f32x4.mul
    local.get $0
    v128.load offset=80
    local.tee $29
    local.get $20
    f32x4.mul
    f32x4.add
    local.tee $30
    local.get $30
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store offset=80
    local.get $3
    local.get $17
    local.get $3
    v128.load offset=80
    f32x4.mul
    local.get $18
    local.get $30
    f32x4.mul
    f32x4.add
    local.tee $32
    v128.store offset=80
    local.get $4
    local.get $24
    local.get $4
    v128.load offset=80
    f32x4.mul
    local.get $25
    local.get $30
    local.get $31
    local.get $32
    local.get $32
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $22
    f32x4.add
    f32x4.sqrt
    local.get $23
    f32x4.add
    local.tee $30
    f32x4.div
    local.get $30
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $30
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store offset=80
    local.get $0
    local.get $29
    local.get $21
    f32x4.mul
    local.get $26
    local.get $31
    f32x4.mul
    local.get $27
    local.get $30
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=80
    local.get $2
    local.get $17
    local.get $2
    v128.load offset=96
    f32x4.mul
    local.get $18
    local.get $1
    v128.load offset=96
    local.get $19
    f32x4.mul
    local.get $0
    v128.load offset=96
    local.tee $29
    local.get $20
    f32x4.mul
    f32x4.add
    local.tee $30
    local.get $30
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store offset=96
    local.get $3
    local.get $17
    local.get $3
    v128.load offset=96
    f32x4.mul
    local.get $18
    local.get $30
    f32x4.mul
    f32x4.add
    local.tee $32
    v128.store offset=96
    local.get $4
    local.get $24
    local.get $4
    v128.load offset=96
    f32x4.mul
    local.get $25
    local.get $30
    local.get $31
    local.get $32
    local.get $32
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $22
    f32x4.add
    f32x4.sqrt
    local.get $23
    f32x4.add
    local.tee $30
    f32x4.div
    local.get $30
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $30
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store offset=96
    local.get $0
    local.get $29
    local.get $21
    f32x4.mul
    local.get $26
    local.get $31
    f32x4.mul
    local.get $27
    local.get $30
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=96
    local.get $2
    local.get $17
    local.get $2
    v128.load offset=112
    f32x4.mul
    local.get $18
    local.get $1
    v128.load offset=112
    local.get $19
    f32x4.mul
    local.get $0
    v128.load offset=112
    local.tee $29
    local.get $20
    f32x4.mul
    f32x4.add
    local.tee $30
    local.get $30
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store offset=112
    local.get $3
    local.get $17
    local.get $3
    v128.load offset=112
    f32x4.mul
    local.get $18
    local.get $30
    f32x4.mul
    f32x4.add
    local.tee $32
    v128.store offset=112
    local.get $4
    local.get $24
    local.get $4
    v128.load offset=112
    f32x4.mul
    local.get $25
    local.get $30
    local.get $31
    local.get $32
    local.get $32
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $22
    f32x4.add
    f32x4.sqrt
    local.get $23
    f32x4.add
    local.tee $30
    f32x4.div
    local.get $30
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $30
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store offset=112
    local.get $0
    local.get $29
    local.get $21
    f32x4.mul
    local.get $26
    local.get $31
    f32x4.mul
    local.get $27
    local.get $30
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=112
    local.get $0
    i32.const 128
    i32.add
    local.set $0
    local.get $1
    i32.const 128
    i32.add
    local.set $1
    local.get $2
    i32.const 128
    i32.add
    local.set $2
    local.get $3
    i32.const 128
    i32.add
    local.set $3
    local.get $4
    i32.const 128
    i32.add
    local.set $4
    local.get $5
    i32.const 32
    i32.sub
    local.set $5
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $5
   i32.const 4
   i32.ge_u
   if
    local.get $2
    local.get $17
    local.get $2
    v128.load
    f32x4.mul
    local.get $18
    local.get $1
    v128.load
    local.get $19
    f32x4.mul
    local.get $0
    v128.load
    local.tee $29
    local.get $20
    f32x4.mul
    f32x4.add
    local.tee $30
    local.get $30
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store
    local.get $3
    local.get $17
    local.get $3
    v128.load
    f32x4.mul
    local.get $18
    local.get $30
    f32x4.mul
    f32x4.add
    local.tee $32
    v128.store
    local.get $4
    local.get $24
    local.get $4
    v128.load
    f32x4.mul
    local.get $25
    local.get $30
    local.get $31
    local.get $32
    local.get $32
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $22
    f32x4.add
    f32x4.sqrt
    local.get $23
    f32x4.add
    local.tee $30
    f32x4.div
    local.get $30
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $30
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store
    local.get $0
    local.get $29
    local.get $21
    f32x4.mul
    local.get $26
    local.get $31
    f32x4.mul
    local.get $27
    local.get $30
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 16
    i32.add
    local.set $4
    local.get $5
    i32.const 4
    i32.sub
    local.set $5
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $5
   if
    local.get $2
    local.get $17
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $18
    local.get $1
    v128.load32_zero
    local.get $19
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $29
    local.get $20
    f32x4.mul
    f32x4.add
    local.tee $30
    local.get $30
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store32_lane 0
    local.get $3
    local.get $17
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $18
    local.get $30
    f32x4.mul
    f32x4.add
    local.tee $32
    v128.store32_lane 0
    local.get $4
    local.get $24
    local.get $4
    v128.load32_zero
    f32x4.mul
    local.get $25
    local.get $30
    local.get $31
    local.get $32
    local.get $32
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $22
    f32x4.add
    f32x4.sqrt
    local.get $23
    f32x4.add
    local.tee $30
    f32x4.div
    local.get $30
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.tee $30
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store32_lane 0
    local.get $0
    local.get $29
    local.get $21
    f32x4.mul
    local.get $26
    local.get $31
    f32x4.mul
    local.get $27
    local.get $30
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 4
    i32.add
    local.set $4
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/rmsprop.rmspropCentered.sweep/rmspropCentered_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  local.get $5
  f64x2.splat
  local.set $15
  local.get $6
  f64x2.splat
  local.set $16
  local.get $7
  f64x2.splat
  local.set $17
  local.get $8
  f64x2.splat
  local.set $13
  local.get $9
  f64x2.splat
  local.set $14
  local.get $10
  f64x2.splat
  local.set $18
  local.get $11
  f64x2.splat
  local.set $19
  local.get $12
  f64x2.splat
  local.set $20
  loop $for-loop|0
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $2
    local.get $13
    local.get $2
    v128.load
    f64x2.mul
    local.get $14
    local.get $1
    v128.load
    local.get $15
    f64x2.mul
    local.get $0
    v128.load
    local.tee $21
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $22
    local.get $22
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $23
    v128.store
    local.get $3
    local.get $13
    local.get $3
    v128.load
    f64x2.mul
    local.get $14
    local.get $22
    f64x2.mul
    f64x2.add
    local.tee $24
    v128.store
    local.get $0
    local.get $21
    local.get $17
    f64x2.mul
    local.get $20
    local.get $22
    f64x2.mul
    local.get $23
    local.get $24
    local.get $24
    f64x2.mul
    f64x2.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.pmax
    local.get $18
    f64x2.add
    f64x2.sqrt
    local.get $19
    f64x2.add
    local.tee $21
    f64x2.div
    local.get $21
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $2
    local.get $13
    local.get $2
    v128.load offset=16
    f64x2.mul
    local.get $14
    local.get $1
    v128.load offset=16
    local.get $15
    f64x2.mul
    local.get $0
    v128.load offset=16
    local.tee $21
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $22
    local.get $22
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $23
    v128.store offset=16
    local.get $3
    local.get $13
    local.get $3
    v128.load offset=16
    f64x2.mul
    local.get $14
    local.get $22
    f64x2.mul
    f64x2.add
    local.tee $24
    v128.store offset=16
    local.get $0
    local.get $21
    local.get $17
    f64x2.mul
    local.get $20
    local.get $22
    f64x2.mul
    local.get $23
    local.get $24
    local.get $24
    f64x2.mul
    f64x2.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.pmax
    local.get $18
    f64x2.add
    f64x2.sqrt
    local.get $19
    f64x2.add
    local.tee $21
    f64x2.div
    local.get $21
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=16
    local.get $2
    local.get $13
    local.get $2
    v128.load offset=32
    f64x2.mul
    local.get $14
    local.get $1
    v128.load offset=32
    local.get $15
    f64x2.mul
    local.get $0
    v128.load offset=32
    local.tee $21
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $22
    local.get $22
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $23
    v128.store offset=32
    local.get $3
    local.get $13
    local.get $3
    v128.load offset=32
    f64x2.mul
    local.get $14
    local.get $22
    f64x2.mul
    f64x2.add
    local.tee $24
    v128.store offset=32
    local.get $0
    local.get $21
    local.get $17
    f64x2.mul
    local.get $20
    local.get $22
    f64x2.mul
    local.get $23
    local.get $24
    local.get $24
    f64x2.mul
    f64x2.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.pmax
    local.get $18
    f64x2.add
    f64x2.sqrt
    local.get $19
    f64x2.add
    local.tee $21
    f64x2.div
    local.get $21
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=32
    local.get $2
    local.get $13
    local.get $2
    v128.load offset=48
    f64x2.mul
    local.get $14
    local.get $1
    v128.load offset=48
    local.get $15
    f64x2.mul
    local.get $0
    v128.load offset=48
    local.tee $21
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $22
    local.get $22
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $23
    v128.store offset=48
    local.get $3
    local.get $13
    local.get $3
    v128.load offset=48
    f64x2.mul
    local.get $14
    local.get $22
    f64x2.mul
    f64x2.add
    local.tee $24
    v128.store offset=48
    local.get $0
    local.get $21
    local.get $17
    f64x2.mul
    local.get $20
    local.get $22
    f64x2.mul
    local.get $23
    local.get $24
    local.get $24
    f64x2.mul
    f64x2.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.pmax
    local.get $18
    f64x2.add
    f64x2.sqrt
    local.get $19
    f64x2.add
    local.tee $21
    f64x2.div
    local.get $21
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const -64
    i32.sub
    local.set $2
    local.get $3
    i32.const -64
    i32.sub
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $2
    local.get $13
    local.get $2
    v128.load
    f64x2.mul
    local.get $14
    local.get $1
    v128.load
    local.get $15
    f64x2.mul
    local.get $0
    v128.load
    local.tee $21
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $22
    local.get $22
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $23
    v128.store
    local.get $3
    local.get $13
    local.get $3
    v128.load
    f64x2.mul
    local.get $14
    local.get $22
    f64x2.mul
    f64x2.add
    local.tee $24
    v128.store
    local.get $0
    local.get $21
    local.get $17
    f64x2.mul
    local.get $20
    local.get $22
    f64x2.mul
    local.get $23
    local.get $24
    local.get $24
    f64x2.mul
    f64x2.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.pmax
    local.get $18
    f64x2.add
    f64x2.sqrt
    local.get $19
    f64x2.add
    local.tee $21
    f64x2.div
    local.get $21
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $2
    local.get $13
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $14
    local.get $1
    v128.load64_zero
    local.get $15
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $21
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $22
    local.get $22
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $23
    v128.store64_lane 0
    local.get $3
    local.get $13
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $14
    local.get $22
    f64x2.mul
    f64x2.add
    local.tee $24
    v128.store64_lane 0
    local.get $0
    local.get $21
    local.get $17
    f64x2.mul
    local.get $20
    local.get $22
    f64x2.mul
    local.get $23
    local.get $24
    local.get $24
    f64x2.mul
    f64x2.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.pmax
    local.get $18
    f64x2.add
    f64x2.sqrt
    local.get $19
    f64x2.add
    local.tee $21
    f64x2.div
    local.get $21
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/rmsprop.rmspropCentered.sweep/rmspropCentered_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 i32)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 i32)
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $15
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $13
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $14
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $20
  loop $for-loop|0
   local.get $4
   i32.const 32
   i32.ge_u
   if
    local.get $2
    local.get $13
    local.get $2
    v128.load
    f32x4.mul
    local.get $14
    local.get $1
    v128.load
    local.get $15
    f32x4.mul
    local.get $0
    v128.load
    local.tee $22
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store
    local.get $3
    local.get $13
    local.get $3
    v128.load
    f32x4.mul
    local.get $14
    local.get $23
    f32x4.mul
    f32x4.add
    local.tee $25
    v128.store
    local.get $0
    local.get $22
    local.get $17
    f32x4.mul
    local.get $20
    local.get $23
    f32x4.mul
    local.get $24
    local.get $25
    local.get $25
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $18
    f32x4.add
    f32x4.sqrt
    local.get $19
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $2
    local.get $13
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $14
    local.get $1
    v128.load offset=16
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $22
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store offset=16
    local.get $3
    local.get $13
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $14
    local.get $23
    f32x4.mul
    f32x4.add
    local.tee $25
    v128.store offset=16
    local.get $0
    local.get $22
    local.get $17
    f32x4.mul
    local.get $20
    local.get $23
    f32x4.mul
    local.get $24
    local.get $25
    local.get $25
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $18
    f32x4.add
    f32x4.sqrt
    local.get $19
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $2
    local.get $13
    local.get $2
    v128.load offset=32
    f32x4.mul
    local.get $14
    local.get $1
    v128.load offset=32
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=32
    local.tee $22
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store offset=32
    local.get $3
    local.get $13
    local.get $3
    v128.load offset=32
    f32x4.mul
    local.get $14
    local.get $23
    f32x4.mul
    f32x4.add
    local.tee $25
    v128.store offset=32
    local.get $0
    local.get $22
    local.get $17
    f32x4.mul
    local.get $20
    local.get $23
    f32x4.mul
    local.get $24
    local.get $25
    local.get $25
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $18
    f32x4.add
    f32x4.sqrt
    local.get $19
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=32
    local.get $2
    local.get $13
    local.get $2
    v128.load offset=48
    f32x4.mul
    local.get $14
    local.get $1
    v128.load offset=48
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=48
    local.tee $22
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store offset=48
    local.get $3
    local.get $13
    local.get $3
    v128.load offset=48
    f32x4.mul
    local.get $14
    local.get $23
    f32x4.mul
    f32x4.add
    local.tee $25
    v128.store offset=48
    local.get $0
    local.get $22
    local.get $17
    f32x4.mul
    local.get $20
    local.get $23
    f32x4.mul
    local.get $24
    local.get $25
    local.get $25
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $18
    f32x4.add
    f32x4.sqrt
    local.get $19
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=48
    local.get $13
    local.get $2
    i32.const -64
    i32.sub
    local.tee $26
    v128.load
    f32x4.mul
    local.get $14
    local.get $1
    i32.const -64
    i32.sub
    v128.load
    local.get $15
    f32x4.mul
    local.get $0
    i32.const -64
    i32.sub
    local.tee $21
    v128.load
    local.tee $22
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.set $24
    local.get $26
    local.get $24
    v128.store
    local.get $13
    local.get $3
    i32.const -64
    i32.sub
    local.tee $26
    v128.load
    f32x4.mul
    local.get $14
    local.get $23
    f32x4.mul
    f32x4.add
    local.set $25
    local.get $26
    local.get $25
    v128.store
    local.get $21
    local.get $22
    local.get $17
    f32x4.mul
    local.get $20
    local.get $23
    f32x4.mul
    local.get $24
    local.get $25
    local.get $25
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $18
    f32x4.add
    f32x4.sqrt
    local.get $19
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $2
    local.get $13
    local.get $2
    v128.load offset=80
    f32x4.mul
    local.get $14
    local.get $1
    v128.load offset=80
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=80
    local.tee $22
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store offset=80
    local.get $3
    local.get $13
    local.get $3
    v128.load offset=80
    f32x4.mul
    local.get $14
    local.get $23
    f32x4.mul
    f32x4.add
    local.tee $25
    v128.store offset=80
    local.get $0
    local.get $22
    local.get $17
    f32x4.mul
    local.get $20
    local.get $23
    f32x4.mul
    local.get $24
    local.get $25
    local.get $25
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $18
    f32x4.add
    f32x4.sqrt
    local.get $19
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=80
    local.get $2
    local.get $13
    local.get $2
    v128.load offset=96
    f32x4.mul
    local.get $14
    local.get $1
    v128.load offset=96
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=96
    local.tee $22
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store offset=96
    local.get $3
    local.get $13
    local.get $3
    v128.load offset=96
    f32x4.mul
    local.get $14
    local.get $23
    f32x4.mul
    f32x4.add
    local.tee $25
    v128.store offset=96
    local.get $0
    local.get $22
    local.get $17
    f32x4.mul
    local.get $20
    local.get $23
    f32x4.mul
    local.get $24
    local.get $25
    local.get $25
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $18
    f32x4.add
    f32x4.sqrt
    local.get $19
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=96
    local.get $2
    local.get $13
    local.get $2
    v128.load offset=112
    f32x4.mul
    local.get $14
    local.get $1
    v128.load offset=112
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=112
    local.tee $22
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store offset=112
    local.get $3
    local.get $13
    local.get $3
    v128.load offset=112
    f32x4.mul
    local.get $14
    local.get $23
    f32x4.mul
    f32x4.add
    local.tee $25
    v128.store offset=112
    local.get $0
    local.get $22
    local.get $17
    f32x4.mul
    local.get $20
    local.get $23
    f32x4.mul
    local.get $24
    local.get $25
    local.get $25
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $18
    f32x4.add
    f32x4.sqrt
    local.get $19
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=112
    local.get $0
    i32.const 128
    i32.add
    local.set $0
    local.get $1
    i32.const 128
    i32.add
    local.set $1
    local.get $2
    i32.const 128
    i32.add
    local.set $2
    local.get $3
    i32.const 128
    i32.add
    local.set $3
    local.get $4
    i32.const 32
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   i32.const 4
   i32.ge_u
   if
    local.get $2
    local.get $13
    local.get $2
    v128.load
    f32x4.mul
    local.get $14
    local.get $1
    v128.load
    local.get $15
    f32x4.mul
    local.get $0
    v128.load
    local.tee $22
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store
    local.get $3
    local.get $13
    local.get $3
    v128.load
    f32x4.mul
    local.get $14
    local.get $23
    f32x4.mul
    f32x4.add
    local.tee $25
    v128.store
    local.get $0
    local.get $22
    local.get $17
    f32x4.mul
    local.get $20
    local.get $23
    f32x4.mul
    local.get $24
    local.get $25
    local.get $25
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $18
    f32x4.add
    f32x4.sqrt
    local.get $19
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 4
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $2
    local.get $13
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $14
    local.get $1
    v128.load32_zero
    local.get $15
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $22
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store32_lane 0
    local.get $3
    local.get $13
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $14
    local.get $23
    f32x4.mul
    f32x4.add
    local.tee $25
    v128.store32_lane 0
    local.get $0
    local.get $22
    local.get $17
    f32x4.mul
    local.get $20
    local.get $23
    f32x4.mul
    local.get $24
    local.get $25
    local.get $25
    f32x4.mul
    f32x4.sub
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.pmax
    local.get $18
    f32x4.add
    f32x4.sqrt
    local.get $19
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/rmsprop.rmsprop.sweep/rmsprop_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  local.get $4
  f64x2.splat
  local.set $12
  local.get $5
  f64x2.splat
  local.set $13
  local.get $6
  f64x2.splat
  local.set $14
  local.get $7
  f64x2.splat
  local.set $15
  local.get $8
  f64x2.splat
  local.set $16
  local.get $9
  f64x2.splat
  local.set $17
  local.get $10
  f64x2.splat
  local.set $18
  local.get $11
  f64x2.splat
  local.set $19
  loop $for-loop|0
   local.get $3
   i32.const 8
   i32.ge_u
   if
    local.get $2
    local.get $15
    local.get $2
    v128.load
    f64x2.mul
    local.get $16
    local.get $1
    v128.load
    local.get $12
    f64x2.mul
    local.get $0
    v128.load
    local.tee $20
    local.get $13
    f64x2.mul
    f64x2.add
    local.tee $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $22
    v128.store
    local.get $0
    local.get $20
    local.get $14
    f64x2.mul
    local.get $19
    local.get $21
    f64x2.mul
    local.get $22
    local.get $17
    f64x2.add
    f64x2.sqrt
    local.get $18
    f64x2.add
    local.tee $20
    f64x2.div
    local.get $20
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $2
    local.get $15
    local.get $2
    v128.load offset=16
    f64x2.mul
    local.get $16
    local.get $1
    v128.load offset=16
    local.get $12
    f64x2.mul
    local.get $0
    v128.load offset=16
    local.tee $20
    local.get $13
    f64x2.mul
    f64x2.add
    local.tee $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $22
    v128.store offset=16
    local.get $0
    local.get $20
    local.get $14
    f64x2.mul
    local.get $19
    local.get $21
    f64x2.mul
    local.get $22
    local.get $17
    f64x2.add
    f64x2.sqrt
    local.get $18
    f64x2.add
    local.tee $20
    f64x2.div
    local.get $20
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=16
    local.get $2
    local.get $15
    local.get $2
    v128.load offset=32
    f64x2.mul
    local.get $16
    local.get $1
    v128.load offset=32
    local.get $12
    f64x2.mul
    local.get $0
    v128.load offset=32
    local.tee $20
    local.get $13
    f64x2.mul
    f64x2.add
    local.tee $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $22
    v128.store offset=32
    local.get $0
    local.get $20
    local.get $14
    f64x2.mul
    local.get $19
    local.get $21
    f64x2.mul
    local.get $22
    local.get $17
    f64x2.add
    f64x2.sqrt
    local.get $18
    f64x2.add
    local.tee $20
    f64x2.div
    local.get $20
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=32
    local.get $2
    local.get $15
    local.get $2
    v128.load offset=48
    f64x2.mul
    local.get $16
    local.get $1
    v128.load offset=48
    local.get $12
    f64x2.mul
    local.get $0
    v128.load offset=48
    local.tee $20
    local.get $13
    f64x2.mul
    f64x2.add
    local.tee $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $22
    v128.store offset=48
    local.get $0
    local.get $20
    local.get $14
    f64x2.mul
    local.get $19
    local.get $21
    f64x2.mul
    local.get $22
    local.get $17
    f64x2.add
    f64x2.sqrt
    local.get $18
    f64x2.add
    local.tee $20
    f64x2.div
    local.get $20
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const -64
    i32.sub
    local.set $2
    local.get $3
    i32.const 8
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   i32.const 2
   i32.ge_u
   if
    local.get $2
    local.get $15
    local.get $2
    v128.load
    f64x2.mul
    local.get $16
    local.get $1
    v128.load
    local.get $12
    f64x2.mul
    local.get $0
    v128.load
    local.tee $20
    local.get $13
    f64x2.mul
    f64x2.add
    local.tee $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $22
    v128.store
    local.get $0
    local.get $20
    local.get $14
    f64x2.mul
    local.get $19
    local.get $21
    f64x2.mul
    local.get $22
    local.get $17
    f64x2.add
    f64x2.sqrt
    local.get $18
    f64x2.add
    local.tee $20
    f64x2.div
    local.get $20
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 2
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $3
   if
    local.get $2
    local.get $15
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $16
    local.get $1
    v128.load64_zero
    local.get $12
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $20
    local.get $13
    f64x2.mul
    f64x2.add
    local.tee $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $22
    v128.store64_lane 0
    local.get $0
    local.get $20
    local.get $14
    f64x2.mul
    local.get $19
    local.get $21
    f64x2.mul
    local.get $22
    local.get $17
    f64x2.add
    f64x2.sqrt
    local.get $18
    f64x2.add
    local.tee $20
    f64x2.div
    local.get $20
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/rmsprop.rmsprop.sweep/rmsprop_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 i32)
  (local $21 i32)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $12
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $13
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $14
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $15
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $19
  loop $for-loop|0
   local.get $3
   i32.const 32
   i32.ge_u
   if
    local.get $2
    local.get $15
    local.get $2
    v128.load
    f32x4.mul
    local.get $16
    local.get $1
    v128.load
    local.get $12
    f32x4.mul
    local.get $0
    v128.load
    local.tee $22
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store
    local.get $0
    local.get $22
    local.get $14
    f32x4.mul
    local.get $19
    local.get $23
    f32x4.mul
    local.get $24
    local.get $17
    f32x4.add
    f32x4.sqrt
    local.get $18
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $2
    local.get $15
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $16
    local.get $1
    v128.load offset=16
    local.get $12
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $22
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store offset=16
    local.get $0
    local.get $22
    local.get $14
    f32x4.mul
    local.get $19
    local.get $23
    f32x4.mul
    local.get $24
    local.get $17
    f32x4.add
    f32x4.sqrt
    local.get $18
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $2
    local.get $15
    local.get $2
    v128.load offset=32
    f32x4.mul
    local.get $16
    local.get $1
    v128.load offset=32
    local.get $12
    f32x4.mul
    local.get $0
    v128.load offset=32
    local.tee $22
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store offset=32
    local.get $0
    local.get $22
    local.get $14
    f32x4.mul
    local.get $19
    local.get $23
    f32x4.mul
    local.get $24
    local.get $17
    f32x4.add
    f32x4.sqrt
    local.get $18
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=32
    local.get $2
    local.get $15
    local.get $2
    v128.load offset=48
    f32x4.mul
    local.get $16
    local.get $1
    v128.load offset=48
    local.get $12
    f32x4.mul
    local.get $0
    v128.load offset=48
    local.tee $22
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store offset=48
    local.get $0
    local.get $22
    local.get $14
    f32x4.mul
    local.get $19
    local.get $23
    f32x4.mul
    local.get $24
    local.get $17
    f32x4.add
    f32x4.sqrt
    local.get $18
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=48
    local.get $15
    local.get $2
    i32.const -64
    i32.sub
    local.tee $20
    v128.load
    f32x4.mul
    local.get $16
    local.get $1
    i32.const -64
    i32.sub
    v128.load
    local.get $12
    f32x4.mul
    local.get $0
    i32.const -64
    i32.sub
    local.tee $21
    v128.load
    local.tee $22
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.set $24
    local.get $20
    local.get $24
    v128.store
    local.get $21
    local.get $22
    local.get $14
    f32x4.mul
    local.get $19
    local.get $23
    f32x4.mul
    local.get $24
    local.get $17
    f32x4.add
    f32x4.sqrt
    local.get $18
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $2
    local.get $15
    local.get $2
    v128.load offset=80
    f32x4.mul
    local.get $16
    local.get $1
    v128.load offset=80
    local.get $12
    f32x4.mul
    local.get $0
    v128.load offset=80
    local.tee $22
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store offset=80
    local.get $0
    local.get $22
    local.get $14
    f32x4.mul
    local.get $19
    local.get $23
    f32x4.mul
    local.get $24
    local.get $17
    f32x4.add
    f32x4.sqrt
    local.get $18
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=80
    local.get $2
    local.get $15
    local.get $2
    v128.load offset=96
    f32x4.mul
    local.get $16
    local.get $1
    v128.load offset=96
    local.get $12
    f32x4.mul
    local.get $0
    v128.load offset=96
    local.tee $22
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store offset=96
    local.get $0
    local.get $22
    local.get $14
    f32x4.mul
    local.get $19
    local.get $23
    f32x4.mul
    local.get $24
    local.get $17
    f32x4.add
    f32x4.sqrt
    local.get $18
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=96
    local.get $2
    local.get $15
    local.get $2
    v128.load offset=112
    f32x4.mul
    local.get $16
    local.get $1
    v128.load offset=112
    local.get $12
    f32x4.mul
    local.get $0
    v128.load offset=112
    local.tee $22
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store offset=112
    local.get $0
    local.get $22
    local.get $14
    f32x4.mul
    local.get $19
    local.get $23
    f32x4.mul
    local.get $24
    local.get $17
    f32x4.add
    f32x4.sqrt
    local.get $18
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=112
    local.get $0
    i32.const 128
    i32.add
    local.set $0
    local.get $1
    i32.const 128
    i32.add
    local.set $1
    local.get $2
    i32.const 128
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   i32.const 4
   i32.ge_u
   if
    local.get $2
    local.get $15
    local.get $2
    v128.load
    f32x4.mul
    local.get $16
    local.get $1
    v128.load
    local.get $12
    f32x4.mul
    local.get $0
    v128.load
    local.tee $22
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store
    local.get $0
    local.get $22
    local.get $14
    f32x4.mul
    local.get $19
    local.get $23
    f32x4.mul
    local.get $24
    local.get $17
    f32x4.add
    f32x4.sqrt
    local.get $18
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $3
   if
    local.get $2
    local.get $15
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $16
    local.get $1
    v128.load32_zero
    local.get $12
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $22
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $23
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $24
    v128.store32_lane 0
    local.get $0
    local.get $22
    local.get $14
    f32x4.mul
    local.get $19
    local.get $23
    f32x4.mul
    local.get $24
    local.get $17
    f32x4.add
    f32x4.sqrt
    local.get $18
    f32x4.add
    local.tee $22
    f32x4.div
    local.get $22
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/nag.nagLookAhead.sweep/nagLookAhead_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64)
  (local $5 v128)
  (local $6 v128)
  local.get $4
  f64x2.splat
  local.set $5
  loop $for-loop|0
   local.get $3
   i32.const 8
   i32.ge_u
   if
    local.get $1
    local.get $0
    v128.load
    local.tee $6
    v128.store
    local.get $0
    local.get $6
    local.get $5
    local.get $2
    v128.load
    f64x2.mul
    f64x2.add
    v128.store
    local.get $1
    local.get $0
    v128.load offset=16
    local.tee $6
    v128.store offset=16
    local.get $0
    local.get $6
    local.get $5
    local.get $2
    v128.load offset=16
    f64x2.mul
    f64x2.add
    v128.store offset=16
    local.get $1
    local.get $0
    v128.load offset=32
    local.tee $6
    v128.store offset=32
    local.get $0
    local.get $6
    local.get $5
    local.get $2
    v128.load offset=32
    f64x2.mul
    f64x2.add
    v128.store offset=32
    local.get $1
    local.get $0
    v128.load offset=48
    local.tee $6
    v128.store offset=48
    local.get $0
    local.get $6
    local.get $5
    local.get $2
    v128.load offset=48
    f64x2.mul
    f64x2.add
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const -64
    i32.sub
    local.set $2
    local.get $3
    i32.const 8
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   i32.const 2
   i32.ge_u
   if
    local.get $1
    local.get $0
    v128.load
    local.tee $6
    v128.store
    local.get $0
    local.get $6
    local.get $5
    local.get $2
    v128.load
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 2
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $3
   if
    local.get $1
    local.get $0
    v128.load64_zero
    local.tee $6
    v128.store64_lane 0
    local.get $0
    local.get $6
    local.get $5
    local.get $2
    v128.load64_zero
    f64x2.mul
    f64x2.add
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/nag.nagLookAhead.sweep/nagLookAhead_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64)
  (local $5 v128)
  (local $6 i32)
  (local $7 v128)
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $5
  loop $for-loop|0
   local.get $3
   i32.const 32
   i32.ge_u
   if
    local.get $1
    local.get $0
    v128.load
    local.tee $7
    v128.store
    local.get $0
    local.get $7
    local.get $5
    local.get $2
    v128.load
    f32x4.mul
    f32x4.add
    v128.store
    local.get $1
    local.get $0
    v128.load offset=16
    local.tee $7
    v128.store offset=16
    local.get $0
    local.get $7
    local.get $5
    local.get $2
    v128.load offset=16
    f32x4.mul
    f32x4.add
    v128.store offset=16
    local.get $1
    local.get $0
    v128.load offset=32
    local.tee $7
    v128.store offset=32
    local.get $0
    local.get $7
    local.get $5
    local.get $2
    v128.load offset=32
    f32x4.mul
    f32x4.add
    v128.store offset=32
    local.get $1
    local.get $0
    v128.load offset=48
    local.tee $7
    v128.store offset=48
    local.get $0
    local.get $7
    local.get $5
    local.get $2
    v128.load offset=48
    f32x4.mul
    f32x4.add
    v128.store offset=48
    local.get $1
    i32.const -64
    i32.sub
    local.get $0
    i32.const -64
    i32.sub
    local.tee $6
    v128.load
    local.tee $7
    v128.store
    local.get $6
    local.get $7
    local.get $5
    local.get $2
    i32.const -64
    i32.sub
    v128.load
    f32x4.mul
    f32x4.add
    v128.store
    local.get $1
    local.get $0
    v128.load offset=80
    local.tee $7
    v128.store offset=80
    local.get $0
    local.get $7
    local.get $5
    local.get $2
    v128.load offset=80
    f32x4.mul
    f32x4.add
    v128.store offset=80
    local.get $1
    local.get $0
    v128.load offset=96
    local.tee $7
    v128.store offset=96
    local.get $0
    local.get $7
    local.get $5
    local.get $2
    v128.load offset=96
    f32x4.mul
    f32x4.add
    v128.store offset=96
    local.get $1
    local.get $0
    v128.load offset=112
    local.tee $7
    v128.store offset=112
    local.get $0
    local.get $7
    local.get $5
    local.get $2
    v128.load offset=112
    f32x4.mul
    f32x4.add
    v128.store offset=112
    local.get $0
    i32.const 128
    i32.add
    local.set $0
    local.get $1
    i32.const 128
    i32.add
    local.set $1
    local.get $2
    i32.const 128
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   i32.const 4
   i32.ge_u
   if
    local.get $1
    local.get $0
    v128.load
    local.tee $7
    v128.store
    local.get $0
    local.get $7
    local.get $5
    local.get $2
    v128.load
    f32x4.mul
    f32x4.add
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $3
   if
    local.get $1
    local.get $0
    v128.load32_zero
    local.tee $7
    v128.store32_lane 0
    local.get $0
    local.get $7
    local.get $5
    local.get $2
    v128.load32_zero
    f32x4.mul
    f32x4.add
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/nadam.nadam.sweep/nadam_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  local.get $5
  f64x2.splat
  local.set $16
  local.get $6
  f64x2.splat
  local.set $17
  local.get $7
  f64x2.splat
  local.set $18
  local.get $8
  f64x2.splat
  local.set $19
  local.get $9
  f64x2.splat
  local.set $20
  local.get $10
  f64x2.splat
  local.set $21
  local.get $11
  f64x2.splat
  local.set $22
  local.get $12
  f64x2.splat
  local.set $23
  local.get $13
  f64x2.splat
  local.set $24
  local.get $14
  f64x2.splat
  local.set $25
  local.get $15
  f64x2.splat
  local.set $26
  loop $for-loop|0
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $19
    local.get $2
    v128.load
    f64x2.mul
    local.get $20
    local.get $1
    v128.load
    local.get $16
    f64x2.mul
    local.get $0
    v128.load
    local.tee $27
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $28
    f64x2.mul
    f64x2.add
    local.set $29
    local.get $21
    local.get $3
    v128.load
    f64x2.mul
    local.get $22
    local.get $28
    local.get $28
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $30
    local.get $25
    f64x2.add
    f64x2.sqrt
    local.get $26
    f64x2.add
    local.set $31
    local.get $2
    local.get $29
    v128.store
    local.get $3
    local.get $30
    v128.store
    local.get $0
    local.get $27
    local.get $18
    f64x2.mul
    local.get $23
    local.get $29
    f64x2.mul
    local.get $24
    local.get $28
    f64x2.mul
    f64x2.add
    local.get $31
    f64x2.div
    local.get $31
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $19
    local.get $2
    v128.load offset=16
    f64x2.mul
    local.get $20
    local.get $1
    v128.load offset=16
    local.get $16
    f64x2.mul
    local.get $0
    v128.load offset=16
    local.tee $27
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $28
    f64x2.mul
    f64x2.add
    local.set $29
    local.get $21
    local.get $3
    v128.load offset=16
    f64x2.mul
    local.get $22
    local.get $28
    local.get $28
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $30
    local.get $25
    f64x2.add
    f64x2.sqrt
    local.get $26
    f64x2.add
    local.set $31
    local.get $2
    local.get $29
    v128.store offset=16
    local.get $3
    local.get $30
    v128.store offset=16
    local.get $0
    local.get $27
    local.get $18
    f64x2.mul
    local.get $23
    local.get $29
    f64x2.mul
    local.get $24
    local.get $28
    f64x2.mul
    f64x2.add
    local.get $31
    f64x2.div
    local.get $31
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=16
    local.get $19
    local.get $2
    v128.load offset=32
    f64x2.mul
    local.get $20
    local.get $1
    v128.load offset=32
    local.get $16
    f64x2.mul
    local.get $0
    v128.load offset=32
    local.tee $27
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $28
    f64x2.mul
    f64x2.add
    local.set $29
    local.get $21
    local.get $3
    v128.load offset=32
    f64x2.mul
    local.get $22
    local.get $28
    local.get $28
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $30
    local.get $25
    f64x2.add
    f64x2.sqrt
    local.get $26
    f64x2.add
    local.set $31
    local.get $2
    local.get $29
    v128.store offset=32
    local.get $3
    local.get $30
    v128.store offset=32
    local.get $0
    local.get $27
    local.get $18
    f64x2.mul
    local.get $23
    local.get $29
    f64x2.mul
    local.get $24
    local.get $28
    f64x2.mul
    f64x2.add
    local.get $31
    f64x2.div
    local.get $31
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=32
    local.get $19
    local.get $2
    v128.load offset=48
    f64x2.mul
    local.get $20
    local.get $1
    v128.load offset=48
    local.get $16
    f64x2.mul
    local.get $0
    v128.load offset=48
    local.tee $27
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $28
    f64x2.mul
    f64x2.add
    local.set $29
    local.get $21
    local.get $3
    v128.load offset=48
    f64x2.mul
    local.get $22
    local.get $28
    local.get $28
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $30
    local.get $25
    f64x2.add
    f64x2.sqrt
    local.get $26
    f64x2.add
    local.set $31
    local.get $2
    local.get $29
    v128.store offset=48
    local.get $3
    local.get $30
    v128.store offset=48
    local.get $0
    local.get $27
    local.get $18
    f64x2.mul
    local.get $23
    local.get $29
    f64x2.mul
    local.get $24
    local.get $28
    f64x2.mul
    f64x2.add
    local.get $31
    f64x2.div
    local.get $31
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const -64
    i32.sub
    local.set $2
    local.get $3
    i32.const -64
    i32.sub
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $19
    local.get $2
    v128.load
    f64x2.mul
    local.get $20
    local.get $1
    v128.load
    local.get $16
    f64x2.mul
    local.get $0
    v128.load
    local.tee $27
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $28
    f64x2.mul
    f64x2.add
    local.set $29
    local.get $21
    local.get $3
    v128.load
    f64x2.mul
    local.get $22
    local.get $28
    local.get $28
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $30
    local.get $25
    f64x2.add
    f64x2.sqrt
    local.get $26
    f64x2.add
    local.set $31
    local.get $2
    local.get $29
    v128.store
    local.get $3
    local.get $30
    v128.store
    local.get $0
    local.get $27
    local.get $18
    f64x2.mul
    local.get $23
    local.get $29
    f64x2.mul
    local.get $24
    local.get $28
    f64x2.mul
    f64x2.add
    local.get $31
    f64x2.div
    local.get $31
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $19
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $20
    local.get $1
    v128.load64_zero
    local.get $16
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $27
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $28
    f64x2.mul
    f64x2.add
    local.set $29
    local.get $21
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $22
    local.get $28
    local.get $28
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $30
    local.get $25
    f64x2.add
    f64x2.sqrt
    local.get $26
    f64x2.add
    local.set $31
    local.get $2
    local.get $29
    v128.store64_lane 0
    local.get $3
    local.get $30
    v128.store64_lane 0
    local.get $0
    local.get $27
    local.get $18
    f64x2.mul
    local.get $23
    local.get $29
    f64x2.mul
    local.get $24
    local.get $28
    f64x2.mul
    f64x2.add
    local.get $31
    f64x2.div
    local.get $31
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/nadam.nadam.sweep/nadam_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 i32)
  (local $28 i32)
  (local $29 i32)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  (local $33 v128)
  (local $34 v128)
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $23
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $24
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $25
  local.get $15
  f32.demote_f64
  f32x4.splat
  local.set $26
  loop $for-loop|0
   local.get $4
   i32.const 32
   i32.ge_u
   if
    local.get $19
    local.get $2
    v128.load
    f32x4.mul
    local.get $20
    local.get $1
    v128.load
    local.get $16
    f32x4.mul
    local.get $0
    v128.load
    local.tee $30
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $31
    f32x4.mul
    f32x4.add
    local.set $32
    local.get $21
    local.get $3
    v128.load
    f32x4.mul
    local.get $22
    local.get $31
    local.get $31
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $34
    local.get $2
    local.get $32
    v128.store
    local.get $3
    local.get $33
    v128.store
    local.get $0
    local.get $30
    local.get $18
    f32x4.mul
    local.get $23
    local.get $32
    f32x4.mul
    local.get $24
    local.get $31
    f32x4.mul
    f32x4.add
    local.get $34
    f32x4.div
    local.get $34
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $19
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $20
    local.get $1
    v128.load offset=16
    local.get $16
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $30
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $31
    f32x4.mul
    f32x4.add
    local.set $32
    local.get $21
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $22
    local.get $31
    local.get $31
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $34
    local.get $2
    local.get $32
    v128.store offset=16
    local.get $3
    local.get $33
    v128.store offset=16
    local.get $0
    local.get $30
    local.get $18
    f32x4.mul
    local.get $23
    local.get $32
    f32x4.mul
    local.get $24
    local.get $31
    f32x4.mul
    f32x4.add
    local.get $34
    f32x4.div
    local.get $34
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $19
    local.get $2
    v128.load offset=32
    f32x4.mul
    local.get $20
    local.get $1
    v128.load offset=32
    local.get $16
    f32x4.mul
    local.get $0
    v128.load offset=32
    local.tee $30
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $31
    f32x4.mul
    f32x4.add
    local.set $32
    local.get $21
    local.get $3
    v128.load offset=32
    f32x4.mul
    local.get $22
    local.get $31
    local.get $31
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $34
    local.get $2
    local.get $32
    v128.store offset=32
    local.get $3
    local.get $33
    v128.store offset=32
    local.get $0
    local.get $30
    local.get $18
    f32x4.mul
    local.get $23
    local.get $32
    f32x4.mul
    local.get $24
    local.get $31
    f32x4.mul
    f32x4.add
    local.get $34
    f32x4.div
    local.get $34
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=32
    local.get $19
    local.get $2
    v128.load offset=48
    f32x4.mul
    local.get $20
    local.get $1
    v128.load offset=48
    local.get $16
    f32x4.mul
    local.get $0
    v128.load offset=48
    local.tee $30
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $31
    f32x4.mul
    f32x4.add
    local.set $32
    local.get $21
    local.get $3
    v128.load offset=48
    f32x4.mul
    local.get $22
    local.get $31
    local.get $31
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $34
    local.get $2
    local.get $32
    v128.store offset=48
    local.get $3
    local.get $33
    v128.store offset=48
    local.get $0
    local.get $30
    local.get $18
    f32x4.mul
    local.get $23
    local.get $32
    f32x4.mul
    local.get $24
    local.get $31
    f32x4.mul
    f32x4.add
    local.get $34
    f32x4.div
    local.get $34
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=48
    local.get $19
    local.get $2
    i32.const -64
    i32.sub
    local.tee $27
    v128.load
    f32x4.mul
    local.get $20
    local.get $1
    i32.const -64
    i32.sub
    v128.load
    local.get $16
    f32x4.mul
    local.get $0
    i32.const -64
    i32.sub
    local.tee $28
    v128.load
    local.tee $30
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $31
    f32x4.mul
    f32x4.add
    local.set $32
    local.get $21
    local.get $3
    i32.const -64
    i32.sub
    local.tee $29
    v128.load
    f32x4.mul
    local.get $22
    local.get $31
    local.get $31
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $34
    local.get $27
    local.get $32
    v128.store
    local.get $29
    local.get $33
    v128.store
    local.get $28
    local.get $30
    local.get $18
    f32x4.mul
    local.get $23
    local.get $32
    f32x4.mul
    local.get $24
    local.get $31
    f32x4.mul
    f32x4.add
    local.get $34
    f32x4.div
    local.get $34
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $19
    local.get $2
    v128.load offset=80
    f32x4.mul
    local.get $20
    local.get $1
    v128.load offset=80
    local.get $16
    f32x4.mul
    local.get $0
    v128.load offset=80
    local.tee $30
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $31
    f32x4.mul
    f32x4.add
    local.set $32
    local.get $21
    local.get $3
    v128.load offset=80
    f32x4.mul
    local.get $22
    local.get $31
    local.get $31
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $34
    local.get $2
    local.get $32
    v128.store offset=80
    local.get $3
    local.get $33
    v128.store offset=80
    local.get $0
    local.get $30
    local.get $18
    f32x4.mul
    local.get $23
    local.get $32
    f32x4.mul
    local.get $24
    local.get $31
    f32x4.mul
    f32x4.add
    local.get $34
    f32x4.div
    local.get $34
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=80
    local.get $19
    local.get $2
    v128.load offset=96
    f32x4.mul
    local.get $20
    local.get $1
    v128.load offset=96
    local.get $16
    f32x4.mul
    local.get $0
    v128.load offset=96
    local.tee $30
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $31
    f32x4.mul
    f32x4.add
    local.set $32
    local.get $21
    local.get $3
    v128.load offset=96
    f32x4.mul
    local.get $22
    local.get $31
    local.get $31
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $34
    local.get $2
    local.get $32
    v128.store offset=96
    local.get $3
    local.get $33
    v128.store offset=96
    local.get $0
    local.get $30
    local.get $18
    f32x4.mul
    local.get $23
    local.get $32
    f32x4.mul
    local.get $24
    local.get $31
    f32x4.mul
    f32x4.add
    local.get $34
    f32x4.div
    local.get $34
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=96
    local.get $19
    local.get $2
    v128.load offset=112
    f32x4.mul
    local.get $20
    local.get $1
    v128.load offset=112
    local.get $16
    f32x4.mul
    local.get $0
    v128.load offset=112
    local.tee $30
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $31
    f32x4.mul
    f32x4.add
    local.set $32
    local.get $21
    local.get $3
    v128.load offset=112
    f32x4.mul
    local.get $22
    local.get $31
    local.get $31
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $34
    local.get $2
    local.get $32
    v128.store offset=112
    local.get $3
    local.get $33
    v128.store offset=112
    local.get $0
    local.get $30
    local.get $18
    f32x4.mul
    local.get $23
    local.get $32
    f32x4.mul
    local.get $24
    local.get $31
    f32x4.mul
    f32x4.add
    local.get $34
    f32x4.div
    local.get $34
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=112
    local.get $0
    i32.const 128
    i32.add
    local.set $0
    local.get $1
    i32.const 128
    i32.add
    local.set $1
    local.get $2
    i32.const 128
    i32.add
    local.set $2
    local.get $3
    i32.const 128
    i32.add
    local.set $3
    local.get $4
    i32.const 32
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   i32.const 4
   i32.ge_u
   if
    local.get $19
    local.get $2
    v128.load
    f32x4.mul
    local.get $20
    local.get $1
    v128.load
    local.get $16
    f32x4.mul
    local.get $0
    v128.load
    local.tee $30
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $31
    f32x4.mul
    f32x4.add
    local.set $32
    local.get $21
    local.get $3
    v128.load
    f32x4.mul
    local.get $22
    local.get $31
    local.get $31
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $34
    local.get $2
    local.get $32
    v128.store
    local.get $3
    local.get $33
    v128.store
    local.get $0
    local.get $30
    local.get $18
    f32x4.mul
    local.get $23
    local.get $32
    f32x4.mul
    local.get $24
    local.get $31
    f32x4.mul
    f32x4.add
    local.get $34
    f32x4.div
    local.get $34
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 4
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $19
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $20
    local.get $1
    v128.load32_zero
    local.get $16
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $30
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $31
    f32x4.mul
    f32x4.add
    local.set $32
    local.get $21
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $22
    local.get $31
    local.get $31
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $34
    local.get $2
    local.get $32
    v128.store32_lane 0
    local.get $3
    local.get $33
    v128.store32_lane 0
    local.get $0
    local.get $30
    local.get $18
    f32x4.mul
    local.get $23
    local.get $32
    f32x4.mul
    local.get $24
    local.get $31
    f32x4.mul
    f32x4.add
    local.get $34
    f32x4.div
    local.get $34
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adamax.adamax.sweep/adamax_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  local.get $5
  f64x2.splat
  local.set $15
  local.get $6
  f64x2.splat
  local.set $16
  local.get $7
  f64x2.splat
  local.set $17
  local.get $8
  f64x2.splat
  local.set $18
  local.get $9
  f64x2.splat
  local.set $19
  local.get $10
  f64x2.splat
  local.set $20
  local.get $11
  f64x2.splat
  local.set $21
  local.get $12
  f64x2.splat
  local.set $22
  local.get $13
  f64x2.splat
  local.set $23
  local.get $14
  f64x2.splat
  local.set $24
  loop $for-loop|0
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $18
    local.get $2
    v128.load
    f64x2.mul
    local.get $19
    local.get $1
    v128.load
    local.get $15
    f64x2.mul
    local.get $0
    v128.load
    local.tee $25
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $26
    f64x2.mul
    f64x2.add
    local.set $27
    local.get $26
    f64x2.abs
    local.get $23
    f64x2.add
    local.get $20
    local.get $3
    v128.load
    f64x2.mul
    f64x2.pmax
    local.tee $28
    local.get $24
    f64x2.add
    local.set $29
    local.get $2
    local.get $27
    v128.store
    local.get $3
    local.get $28
    v128.store
    local.get $0
    local.get $25
    local.get $17
    f64x2.mul
    local.get $21
    local.get $27
    f64x2.mul
    local.get $22
    local.get $26
    f64x2.mul
    f64x2.add
    local.get $29
    f64x2.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $18
    local.get $2
    v128.load offset=16
    f64x2.mul
    local.get $19
    local.get $1
    v128.load offset=16
    local.get $15
    f64x2.mul
    local.get $0
    v128.load offset=16
    local.tee $25
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $26
    f64x2.mul
    f64x2.add
    local.set $27
    local.get $26
    f64x2.abs
    local.get $23
    f64x2.add
    local.get $20
    local.get $3
    v128.load offset=16
    f64x2.mul
    f64x2.pmax
    local.tee $28
    local.get $24
    f64x2.add
    local.set $29
    local.get $2
    local.get $27
    v128.store offset=16
    local.get $3
    local.get $28
    v128.store offset=16
    local.get $0
    local.get $25
    local.get $17
    f64x2.mul
    local.get $21
    local.get $27
    f64x2.mul
    local.get $22
    local.get $26
    f64x2.mul
    f64x2.add
    local.get $29
    f64x2.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=16
    local.get $18
    local.get $2
    v128.load offset=32
    f64x2.mul
    local.get $19
    local.get $1
    v128.load offset=32
    local.get $15
    f64x2.mul
    local.get $0
    v128.load offset=32
    local.tee $25
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $26
    f64x2.mul
    f64x2.add
    local.set $27
    local.get $26
    f64x2.abs
    local.get $23
    f64x2.add
    local.get $20
    local.get $3
    v128.load offset=32
    f64x2.mul
    f64x2.pmax
    local.tee $28
    local.get $24
    f64x2.add
    local.set $29
    local.get $2
    local.get $27
    v128.store offset=32
    local.get $3
    local.get $28
    v128.store offset=32
    local.get $0
    local.get $25
    local.get $17
    f64x2.mul
    local.get $21
    local.get $27
    f64x2.mul
    local.get $22
    local.get $26
    f64x2.mul
    f64x2.add
    local.get $29
    f64x2.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=32
    local.get $18
    local.get $2
    v128.load offset=48
    f64x2.mul
    local.get $19
    local.get $1
    v128.load offset=48
    local.get $15
    f64x2.mul
    local.get $0
    v128.load offset=48
    local.tee $25
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $26
    f64x2.mul
    f64x2.add
    local.set $27
    local.get $26
    f64x2.abs
    local.get $23
    f64x2.add
    local.get $20
    local.get $3
    v128.load offset=48
    f64x2.mul
    f64x2.pmax
    local.tee $28
    local.get $24
    f64x2.add
    local.set $29
    local.get $2
    local.get $27
    v128.store offset=48
    local.get $3
    local.get $28
    v128.store offset=48
    local.get $0
    local.get $25
    local.get $17
    f64x2.mul
    local.get $21
    local.get $27
    f64x2.mul
    local.get $22
    local.get $26
    f64x2.mul
    f64x2.add
    local.get $29
    f64x2.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const -64
    i32.sub
    local.set $2
    local.get $3
    i32.const -64
    i32.sub
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $18
    local.get $2
    v128.load
    f64x2.mul
    local.get $19
    local.get $1
    v128.load
    local.get $15
    f64x2.mul
    local.get $0
    v128.load
    local.tee $25
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $26
    f64x2.mul
    f64x2.add
    local.set $27
    local.get $26
    f64x2.abs
    local.get $23
    f64x2.add
    local.get $20
    local.get $3
    v128.load
    f64x2.mul
    f64x2.pmax
    local.tee $28
    local.get $24
    f64x2.add
    local.set $29
    local.get $2
    local.get $27
    v128.store
    local.get $3
    local.get $28
    v128.store
    local.get $0
    local.get $25
    local.get $17
    f64x2.mul
    local.get $21
    local.get $27
    f64x2.mul
    local.get $22
    local.get $26
    f64x2.mul
    f64x2.add
    local.get $29
    f64x2.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $18
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $19
    local.get $1
    v128.load64_zero
    local.get $15
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $25
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $26
    f64x2.mul
    f64x2.add
    local.set $27
    local.get $26
    f64x2.abs
    local.get $23
    f64x2.add
    local.get $20
    local.get $3
    v128.load64_zero
    f64x2.mul
    f64x2.pmax
    local.tee $28
    local.get $24
    f64x2.add
    local.set $29
    local.get $2
    local.get $27
    v128.store64_lane 0
    local.get $3
    local.get $28
    v128.store64_lane 0
    local.get $0
    local.get $25
    local.get $17
    f64x2.mul
    local.get $21
    local.get $27
    f64x2.mul
    local.get $22
    local.get $26
    f64x2.mul
    f64x2.add
    local.get $29
    f64x2.div
    local.get $29
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adamax.adamax.sweep/adamax_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 i32)
  (local $26 i32)
  (local $27 i32)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $15
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $23
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $24
  loop $for-loop|0
   local.get $4
   i32.const 32
   i32.ge_u
   if
    local.get $18
    local.get $2
    v128.load
    f32x4.mul
    local.get $19
    local.get $1
    v128.load
    local.get $15
    f32x4.mul
    local.get $0
    v128.load
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $29
    f32x4.abs
    local.get $23
    f32x4.add
    local.get $20
    local.get $3
    v128.load
    f32x4.mul
    f32x4.pmax
    local.tee $31
    local.get $24
    f32x4.add
    local.set $32
    local.get $2
    local.get $30
    v128.store
    local.get $3
    local.get $31
    v128.store
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $21
    local.get $30
    f32x4.mul
    local.get $22
    local.get $29
    f32x4.mul
    f32x4.add
    local.get $32
    f32x4.div
    local.get $32
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $18
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $19
    local.get $1
    v128.load offset=16
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $29
    f32x4.abs
    local.get $23
    f32x4.add
    local.get $20
    local.get $3
    v128.load offset=16
    f32x4.mul
    f32x4.pmax
    local.tee $31
    local.get $24
    f32x4.add
    local.set $32
    local.get $2
    local.get $30
    v128.store offset=16
    local.get $3
    local.get $31
    v128.store offset=16
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $21
    local.get $30
    f32x4.mul
    local.get $22
    local.get $29
    f32x4.mul
    f32x4.add
    local.get $32
    f32x4.div
    local.get $32
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $18
    local.get $2
    v128.load offset=32
    f32x4.mul
    local.get $19
    local.get $1
    v128.load offset=32
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=32
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $29
    f32x4.abs
    local.get $23
    f32x4.add
    local.get $20
    local.get $3
    v128.load offset=32
    f32x4.mul
    f32x4.pmax
    local.tee $31
    local.get $24
    f32x4.add
    local.set $32
    local.get $2
    local.get $30
    v128.store offset=32
    local.get $3
    local.get $31
    v128.store offset=32
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $21
    local.get $30
    f32x4.mul
    local.get $22
    local.get $29
    f32x4.mul
    f32x4.add
    local.get $32
    f32x4.div
    local.get $32
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=32
    local.get $18
    local.get $2
    v128.load offset=48
    f32x4.mul
    local.get $19
    local.get $1
    v128.load offset=48
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=48
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $29
    f32x4.abs
    local.get $23
    f32x4.add
    local.get $20
    local.get $3
    v128.load offset=48
    f32x4.mul
    f32x4.pmax
    local.tee $31
    local.get $24
    f32x4.add
    local.set $32
    local.get $2
    local.get $30
    v128.store offset=48
    local.get $3
    local.get $31
    v128.store offset=48
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $21
    local.get $30
    f32x4.mul
    local.get $22
    local.get $29
    f32x4.mul
    f32x4.add
    local.get $32
    f32x4.div
    local.get $32
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=48
    local.get $18
    local.get $2
    i32.const -64
    i32.sub
    local.tee $25
    v128.load
    f32x4.mul
    local.get $19
    local.get $1
    i32.const -64
    i32.sub
    v128.load
    local.get $15
    f32x4.mul
    local.get $0
    i32.const -64
    i32.sub
    local.tee $26
    v128.load
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $29
    f32x4.abs
    local.get $23
    f32x4.add
    local.get $20
    local.get $3
    i32.const -64
    i32.sub
    local.tee $27
    v128.load
    f32x4.mul
    f32x4.pmax
    local.tee $31
    local.get $24
    f32x4.add
    local.set $32
    local.get $25
    local.get $30
    v128.store
    local.get $27
    local.get $31
    v128.store
    local.get $26
    local.get $28
    local.get $17
    f32x4.mul
    local.get $21
    local.get $30
    f32x4.mul
    local.get $22
    local.get $29
    f32x4.mul
    f32x4.add
    local.get $32
    f32x4.div
    local.get $32
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $18
    local.get $2
    v128.load offset=80
    f32x4.mul
    local.get $19
    local.get $1
    v128.load offset=80
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=80
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $29
    f32x4.abs
    local.get $23
    f32x4.add
    local.get $20
    local.get $3
    v128.load offset=80
    f32x4.mul
    f32x4.pmax
    local.tee $31
    local.get $24
    f32x4.add
    local.set $32
    local.get $2
    local.get $30
    v128.store offset=80
    local.get $3
    local.get $31
    v128.store offset=80
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $21
    local.get $30
    f32x4.mul
    local.get $22
    local.get $29
    f32x4.mul
    f32x4.add
    local.get $32
    f32x4.div
    local.get $32
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=80
    local.get $18
    local.get $2
    v128.load offset=96
    f32x4.mul
    local.get $19
    local.get $1
    v128.load offset=96
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=96
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $29
    f32x4.abs
    local.get $23
    f32x4.add
    local.get $20
    local.get $3
    v128.load offset=96
    f32x4.mul
    f32x4.pmax
    local.tee $31
    local.get $24
    f32x4.add
    local.set $32
    local.get $2
    local.get $30
    v128.store offset=96
    local.get $3
    local.get $31
    v128.store offset=96
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $21
    local.get $30
    f32x4.mul
    local.get $22
    local.get $29
    f32x4.mul
    f32x4.add
    local.get $32
    f32x4.div
    local.get $32
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=96
    local.get $18
    local.get $2
    v128.load offset=112
    f32x4.mul
    local.get $19
    local.get $1
    v128.load offset=112
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=112
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $29
    f32x4.abs
    local.get $23
    f32x4.add
    local.get $20
    local.get $3
    v128.load offset=112
    f32x4.mul
    f32x4.pmax
    local.tee $31
    local.get $24
    f32x4.add
    local.set $32
    local.get $2
    local.get $30
    v128.store offset=112
    local.get $3
    local.get $31
    v128.store offset=112
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $21
    local.get $30
    f32x4.mul
    local.get $22
    local.get $29
    f32x4.mul
    f32x4.add
    local.get $32
    f32x4.div
    local.get $32
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=112
    local.get $0
    i32.const 128
    i32.add
    local.set $0
    local.get $1
    i32.const 128
    i32.add
    local.set $1
    local.get $2
    i32.const 128
    i32.add
    local.set $2
    local.get $3
    i32.const 128
    i32.add
    local.set $3
    local.get $4
    i32.const 32
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   i32.const 4
   i32.ge_u
   if
    local.get $18
    local.get $2
    v128.load
    f32x4.mul
    local.get $19
    local.get $1
    v128.load
    local.get $15
    f32x4.mul
    local.get $0
    v128.load
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $29
    f32x4.abs
    local.get $23
    f32x4.add
    local.get $20
    local.get $3
    v128.load
    f32x4.mul
    f32x4.pmax
    local.tee $31
    local.get $24
    f32x4.add
    local.set $32
    local.get $2
    local.get $30
    v128.store
    local.get $3
    local.get $31
    v128.store
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $21
    local.get $30
    f32x4.mul
    local.get $22
    local.get $29
    f32x4.mul
    f32x4.add
    local.get $32
    f32x4.div
    local.get $32
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 4
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $18
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $19
    local.get $1
    v128.load32_zero
    local.get $15
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $29
    f32x4.abs
    local.get $23
    f32x4.add
    local.get $20
    local.get $3
    v128.load32_zero
    f32x4.mul
    f32x4.pmax
    local.tee $31
    local.get $24
    f32x4.add
    local.set $32
    local.get $2
    local.get $30
    v128.store32_lane 0
    local.get $3
    local.get $31
    v128.store32_lane 0
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $21
    local.get $30
    f32x4.mul
    local.get $22
    local.get $29
    f32x4.mul
    f32x4.add
    local.get $32
    f32x4.div
    local.get $32
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adam.amsgrad.sweep/amsgrad_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64) (param $16 f64)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  local.get $6
  f64x2.splat
  local.set $17
  local.get $7
  f64x2.splat
  local.set $18
  local.get $8
  f64x2.splat
  local.set $19
  local.get $9
  f64x2.splat
  local.set $20
  local.get $10
  f64x2.splat
  local.set $21
  local.get $11
  f64x2.splat
  local.set $22
  local.get $12
  f64x2.splat
  local.set $23
  local.get $13
  f64x2.splat
  local.set $24
  local.get $14
  f64x2.splat
  local.set $25
  local.get $15
  f64x2.splat
  local.set $26
  local.get $16
  f64x2.splat
  local.set $27
  loop $for-loop|0
   local.get $5
   i32.const 8
   i32.ge_u
   if
    local.get $20
    local.get $2
    v128.load
    f64x2.mul
    local.get $21
    local.get $1
    v128.load
    local.get $17
    f64x2.mul
    local.get $0
    v128.load
    local.tee $28
    local.get $18
    f64x2.mul
    f64x2.add
    local.tee $29
    f64x2.mul
    f64x2.add
    local.set $30
    local.get $22
    local.get $3
    v128.load
    f64x2.mul
    local.get $23
    local.get $29
    local.get $29
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $29
    local.get $27
    f64x2.mul
    local.get $4
    v128.load
    f64x2.pmax
    local.tee $31
    local.get $25
    f64x2.add
    f64x2.sqrt
    local.get $26
    f64x2.add
    local.set $32
    local.get $2
    local.get $30
    v128.store
    local.get $3
    local.get $29
    v128.store
    local.get $4
    local.get $31
    v128.store
    local.get $0
    local.get $28
    local.get $19
    f64x2.mul
    local.get $24
    local.get $30
    f64x2.mul
    local.get $32
    f64x2.div
    local.get $32
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $20
    local.get $2
    v128.load offset=16
    f64x2.mul
    local.get $21
    local.get $1
    v128.load offset=16
    local.get $17
    f64x2.mul
    local.get $0
    v128.load offset=16
    local.tee $28
    local.get $18
    f64x2.mul
    f64x2.add
    local.tee $29
    f64x2.mul
    f64x2.add
    local.set $30
    local.get $22
    local.get $3
    v128.load offset=16
    f64x2.mul
    local.get $23
    local.get $29
    local.get $29
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $29
    local.get $27
    f64x2.mul
    local.get $4
    v128.load offset=16
    f64x2.pmax
    local.tee $31
    local.get $25
    f64x2.add
    f64x2.sqrt
    local.get $26
    f64x2.add
    local.set $32
    local.get $2
    local.get $30
    v128.store offset=16
    local.get $3
    local.get $29
    v128.store offset=16
    local.get $4
    local.get $31
    v128.store offset=16
    local.get $0
    local.get $28
    local.get $19
    f64x2.mul
    local.get $24
    local.get $30
    f64x2.mul
    local.get $32
    f64x2.div
    local.get $32
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=16
    local.get $20
    local.get $2
    v128.load offset=32
    f64x2.mul
    local.get $21
    local.get $1
    v128.load offset=32
    local.get $17
    f64x2.mul
    local.get $0
    v128.load offset=32
    local.tee $28
    local.get $18
    f64x2.mul
    f64x2.add
    local.tee $29
    f64x2.mul
    f64x2.add
    local.set $30
    local.get $22
    local.get $3
    v128.load offset=32
    f64x2.mul
    local.get $23
    local.get $29
    local.get $29
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $29
    local.get $27
    f64x2.mul
    local.get $4
    v128.load offset=32
    f64x2.pmax
    local.tee $31
    local.get $25
    f64x2.add
    f64x2.sqrt
    local.get $26
    f64x2.add
    local.set $32
    local.get $2
    local.get $30
    v128.store offset=32
    local.get $3
    local.get $29
    v128.store offset=32
    local.get $4
    local.get $31
    v128.store offset=32
    local.get $0
    local.get $28
    local.get $19
    f64x2.mul
    local.get $24
    local.get $30
    f64x2.mul
    local.get $32
    f64x2.div
    local.get $32
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=32
    local.get $20
    local.get $2
    v128.load offset=48
    f64x2.mul
    local.get $21
    local.get $1
    v128.load offset=48
    local.get $17
    f64x2.mul
    local.get $0
    v128.load offset=48
    local.tee $28
    local.get $18
    f64x2.mul
    f64x2.add
    local.tee $29
    f64x2.mul
    f64x2.add
    local.set $30
    local.get $22
    local.get $3
    v128.load offset=48
    f64x2.mul
    local.get $23
    local.get $29
    local.get $29
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $29
    local.get $27
    f64x2.mul
    local.get $4
    v128.load offset=48
    f64x2.pmax
    local.tee $31
    local.get $25
    f64x2.add
    f64x2.sqrt
    local.get $26
    f64x2.add
    local.set $32
    local.get $2
    local.get $30
    v128.store offset=48
    local.get $3
    local.get $29
    v128.store offset=48
    local.get $4
    local.get $31
    v128.store offset=48
    local.get $0
    local.get $28
    local.get $19
    f64x2.mul
    local.get $24
    local.get $30
    f64x2.mul
    local.get $32
    f64x2.div
    local.get $32
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const -64
    i32.sub
    local.set $2
    local.get $3
    i32.const -64
    i32.sub
    local.set $3
    local.get $4
    i32.const -64
    i32.sub
    local.set $4
    local.get $5
    i32.const 8
    i32.sub
    local.set $5
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $5
   i32.const 2
   i32.ge_u
   if
    local.get $20
    local.get $2
    v128.load
    f64x2.mul
    local.get $21
    local.get $1
    v128.load
    local.get $17
    f64x2.mul
    local.get $0
    v128.load
    local.tee $28
    local.get $18
    f64x2.mul
    f64x2.add
    local.tee $29
    f64x2.mul
    f64x2.add
    local.set $30
    local.get $22
    local.get $3
    v128.load
    f64x2.mul
    local.get $23
    local.get $29
    local.get $29
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $29
    local.get $27
    f64x2.mul
    local.get $4
    v128.load
    f64x2.pmax
    local.tee $31
    local.get $25
    f64x2.add
    f64x2.sqrt
    local.get $26
    f64x2.add
    local.set $32
    local.get $2
    local.get $30
    v128.store
    local.get $3
    local.get $29
    v128.store
    local.get $4
    local.get $31
    v128.store
    local.get $0
    local.get $28
    local.get $19
    f64x2.mul
    local.get $24
    local.get $30
    f64x2.mul
    local.get $32
    f64x2.div
    local.get $32
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 16
    i32.add
    local.set $4
    local.get $5
    i32.const 2
    i32.sub
    local.set $5
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $5
   if
    local.get $20
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $21
    local.get $1
    v128.load64_zero
    local.get $17
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $28
    local.get $18
    f64x2.mul
    f64x2.add
    local.tee $29
    f64x2.mul
    f64x2.add
    local.set $30
    local.get $22
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $23
    local.get $29
    local.get $29
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $29
    local.get $27
    f64x2.mul
    local.get $4
    v128.load64_zero
    f64x2.pmax
    local.tee $31
    local.get $25
    f64x2.add
    f64x2.sqrt
    local.get $26
    f64x2.add
    local.set $32
    local.get $2
    local.get $30
    v128.store64_lane 0
    local.get $3
    local.get $29
    v128.store64_lane 0
    local.get $4
    local.get $31
    v128.store64_lane 0
    local.get $0
    local.get $28
    local.get $19
    f64x2.mul
    local.get $24
    local.get $30
    f64x2.mul
    local.get $32
    f64x2.div
    local.get $32
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.add
    local.set $4
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adam.amsgrad.sweep/amsgrad_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64) (param $16 f64)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 i32)
  (local $29 i32)
  (local $30 i32)
  (local $31 i32)
  (local $32 v128)
  (local $33 v128)
  (local $34 v128)
  (local $35 v128)
  (local $36 v128)
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $23
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $24
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $25
  local.get $15
  f32.demote_f64
  f32x4.splat
  local.set $26
  local.get $16
  f32.demote_f64
  f32x4.splat
  local.set $27
  loop $for-loop|0
   local.get $5
   i32.const 32
   i32.ge_u
   if
    local.get $20
    local.get $2
    v128.load
    f32x4.mul
    local.get $21
    local.get $1
    v128.load
    local.get $17
    f32x4.mul
    local.get $0
    v128.load
    local.tee $32
    local.get $18
    f32x4.mul
    f32x4.add
    local.tee $33
    f32x4.mul
    f32x4.add
    local.set $34
    local.get $22
    local.get $3
    v128.load
    f32x4.mul
    local.get $23
    local.get $33
    local.get $33
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $27
    f32x4.mul
    local.get $4
    v128.load
    f32x4.pmax
    local.tee $35
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $36
    local.get $2
    local.get $34
    v128.store
    local.get $3
    local.get $33
    v128.store
    local.get $4
    local.get $35
    v128.store
    local.get $0
    local.get $32
    local.get $19
    f32x4.mul
    local.get $24
    local.get $34
    f32x4.mul
    local.get $36
    f32x4.div
    local.get $36
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $20
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $21
    local.get $1
    v128.load offset=16
    local.get $17
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $32
    local.get $18
    f32x4.mul
    f32x4.add
    local.tee $33
    f32x4.mul
    f32x4.add
    local.set $34
    local.get $22
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $23
    local.get $33
    local.get $33
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $27
    f32x4.mul
    local.get $4
    v128.load offset=16
    f32x4.pmax
    local.tee $35
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $36
    local.get $2
    local.get $34
    v128.store offset=16
    local.get $3
    local.get $33
    v128.store offset=16
    local.get $4
    local.get $35
    v128.store offset=16
    local.get $0
    local.get $32
    local.get $19
    f32x4.mul
    local.get $24
    local.get $34
    f32x4.mul
    local.get $36
    f32x4.div
    local.get $36
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $20
    local.get $2
    v128.load offset=32
    f32x4.mul
    local.get $21
    local.get $1
    v128.load offset=32
    local.get $17
    f32x4.mul
    local.get $0
    v128.load offset=32
    local.tee $32
    local.get $18
    f32x4.mul
    f32x4.add
    local.tee $33
    f32x4.mul
    f32x4.add
    local.set $34
    local.get $22
    local.get $3
    v128.load offset=32
    f32x4.mul
    local.get $23
    local.get $33
    local.get $33
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $27
    f32x4.mul
    local.get $4
    v128.load offset=32
    f32x4.pmax
    local.tee $35
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $36
    local.get $2
    local.get $34
    v128.store offset=32
    local.get $3
    local.get $33
    v128.store offset=32
    local.get $4
    local.get $35
    v128.store offset=32
    local.get $0
    local.get $32
    local.get $19
    f32x4.mul
    local.get $24
    local.get $34
    f32x4.mul
    local.get $36
    f32x4.div
    local.get $36
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=32
    local.get $20
    local.get $2
    v128.load offset=48
    f32x4.mul
    local.get $21
    local.get $1
    v128.load offset=48
    local.get $17
    f32x4.mul
    local.get $0
    v128.load offset=48
    local.tee $32
    local.get $18
    f32x4.mul
    f32x4.add
    local.tee $33
    f32x4.mul
    f32x4.add
    local.set $34
    local.get $22
    local.get $3
    v128.load offset=48
    f32x4.mul
    local.get $23
    local.get $33
    local.get $33
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $27
    f32x4.mul
    local.get $4
    v128.load offset=48
    f32x4.pmax
    local.tee $35
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $36
    local.get $2
    local.get $34
    v128.store offset=48
    local.get $3
    local.get $33
    v128.store offset=48
    local.get $4
    local.get $35
    v128.store offset=48
    local.get $0
    local.get $32
    local.get $19
    f32x4.mul
    local.get $24
    local.get $34
    f32x4.mul
    local.get $36
    f32x4.div
    local.get $36
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=48
    local.get $20
    local.get $2
    i32.const -64
    i32.sub
    local.tee $28
    v128.load
    f32x4.mul
    local.get $21
    local.get $1
    i32.const -64
    i32.sub
    v128.load
    local.get $17
    f32x4.mul
    local.get $0
    i32.const -64
    i32.sub
    local.tee $29
    v128.load
    local.tee $32
    local.get $18
    f32x4.mul
    f32x4.add
    local.tee $33
    f32x4.mul
    f32x4.add
    local.set $34
    local.get $22
    local.get $3
    i32.const -64
    i32.sub
    local.tee $30
    v128.load
    f32x4.mul
    local.get $23
    local.get $33
    local.get $33
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $27
    f32x4.mul
    local.get $4
    i32.const -64
    i32.sub
    local.tee $31
    v128.load
    f32x4.pmax
    local.tee $35
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $36
    local.get $28
    local.get $34
    v128.store
    local.get $30
    local.get $33
    v128.store
    local.get $31
    local.get $35
    v128.store
    local.get $29
    local.get $32
    local.get $19
    f32x4.mul
    local.get $24
    local.get $34
    f32x4.mul
    local.get $36
    f32x4.div
    local.get $36
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $20
    local.get $2
    v128.load offset=80
    f32x4.mul
    local.get $21
    local.get $1
    v128.load offset=80
    local.get $17
    f32x4.mul
    local.get $0
    v128.load offset=80
    local.tee $32
    local.get $18
    f32x4.mul
    f32x4.add
    local.tee $33
    f32x4.mul
    f32x4.add
    local.set $34
    local.get $22
    local.get $3
    v128.load offset=80
    f32x4.mul
    local.get $23
    local.get $33
    local.get $33
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $27
    f32x4.mul
    local.get $4
    v128.load offset=80
    f32x4.pmax
    local.tee $35
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $36
    local.get $2
    local.get $34
    v128.store offset=80
    local.get $3
    local.get $33
    v128.store offset=80
    local.get $4
    local.get $35
    v128.store offset=80
    local.get $0
    local.get $32
    local.get $19
    f32x4.mul
    local.get $24
    local.get $34
    f32x4.mul
    local.get $36
    f32x4.div
    local.get $36
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=80
    local.get $20
    local.get $2
    v128.load offset=96
    f32x4.mul
    local.get $21
    local.get $1
    v128.load offset=96
    local.get $17
    f32x4.mul
    local.get $0
    v128.load offset=96
    local.tee $32
    local.get $18
    f32x4.mul
    f32x4.add
    local.tee $33
    f32x4.mul
    f32x4.add
    local.set $34
    local.get $22
    local.get $3
    v128.load offset=96
    f32x4.mul
    local.get $23
    local.get $33
    local.get $33
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $27
    f32x4.mul
    local.get $4
    v128.load offset=96
    f32x4.pmax
    local.tee $35
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $36
    local.get $2
    local.get $34
    v128.store offset=96
    local.get $3
    local.get $33
    v128.store offset=96
    local.get $4
    local.get $35
    v128.store offset=96
    local.get $0
    local.get $32
    local.get $19
    f32x4.mul
    local.get $24
    local.get $34
    f32x4.mul
    local.get $36
    f32x4.div
    local.get $36
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=96
    local.get $20
    local.get $2
    v128.load offset=112
    f32x4.mul
    local.get $21
    local.get $1
    v128.load offset=112
    local.get $17
    f32x4.mul
    local.get $0
    v128.load offset=112
    local.tee $32
    local.get $18
    f32x4.mul
    f32x4.add
    local.tee $33
    f32x4.mul
    f32x4.add
    local.set $34
    local.get $22
    local.get $3
    v128.load offset=112
    f32x4.mul
    local.get $23
    local.get $33
    local.get $33
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $27
    f32x4.mul
    local.get $4
    v128.load offset=112
    f32x4.pmax
    local.tee $35
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $36
    local.get $2
    local.get $34
    v128.store offset=112
    local.get $3
    local.get $33
    v128.store offset=112
    local.get $4
    local.get $35
    v128.store offset=112
    local.get $0
    local.get $32
    local.get $19
    f32x4.mul
    local.get $24
    local.get $34
    f32x4.mul
    local.get $36
    f32x4.div
    local.get $36
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=112
    local.get $0
    i32.const 128
    i32.add
    local.set $0
    local.get $1
    i32.const 128
    i32.add
    local.set $1
    local.get $2
    i32.const 128
    i32.add
    local.set $2
    local.get $3
    i32.const 128
    i32.add
    local.set $3
    local.get $4
    i32.const 128
    i32.add
    local.set $4
    local.get $5
    i32.const 32
    i32.sub
    local.set $5
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $5
   i32.const 4
   i32.ge_u
   if
    local.get $20
    local.get $2
    v128.load
    f32x4.mul
    local.get $21
    local.get $1
    v128.load
    local.get $17
    f32x4.mul
    local.get $0
    v128.load
    local.tee $32
    local.get $18
    f32x4.mul
    f32x4.add
    local.tee $33
    f32x4.mul
    f32x4.add
    local.set $34
    local.get $22
    local.get $3
    v128.load
    f32x4.mul
    local.get $23
    local.get $33
    local.get $33
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $27
    f32x4.mul
    local.get $4
    v128.load
    f32x4.pmax
    local.tee $35
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $36
    local.get $2
    local.get $34
    v128.store
    local.get $3
    local.get $33
    v128.store
    local.get $4
    local.get $35
    v128.store
    local.get $0
    local.get $32
    local.get $19
    f32x4.mul
    local.get $24
    local.get $34
    f32x4.mul
    local.get $36
    f32x4.div
    local.get $36
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 16
    i32.add
    local.set $4
    local.get $5
    i32.const 4
    i32.sub
    local.set $5
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $5
   if
    local.get $20
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $21
    local.get $1
    v128.load32_zero
    local.get $17
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $32
    local.get $18
    f32x4.mul
    f32x4.add
    local.tee $33
    f32x4.mul
    f32x4.add
    local.set $34
    local.get $22
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $23
    local.get $33
    local.get $33
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $33
    local.get $27
    f32x4.mul
    local.get $4
    v128.load32_zero
    f32x4.pmax
    local.tee $35
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $26
    f32x4.add
    local.set $36
    local.get $2
    local.get $34
    v128.store32_lane 0
    local.get $3
    local.get $33
    v128.store32_lane 0
    local.get $4
    local.get $35
    v128.store32_lane 0
    local.get $0
    local.get $32
    local.get $19
    f32x4.mul
    local.get $24
    local.get $34
    f32x4.mul
    local.get $36
    f32x4.div
    local.get $36
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 4
    i32.add
    local.set $4
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adam.adamLookAhead.sweep/adamLookAhead_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  local.get $5
  f64x2.splat
  local.set $8
  local.get $6
  f64x2.splat
  local.set $9
  local.get $7
  f64x2.splat
  local.set $10
  loop $for-loop|0
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $8
    local.get $2
    v128.load
    f64x2.mul
    local.get $3
    v128.load
    local.get $9
    f64x2.add
    f64x2.sqrt
    local.get $10
    f64x2.add
    local.tee $11
    f64x2.div
    local.get $11
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.set $11
    local.get $1
    local.get $0
    v128.load
    local.tee $12
    v128.store
    local.get $0
    local.get $12
    local.get $11
    f64x2.sub
    v128.store
    local.get $8
    local.get $2
    v128.load offset=16
    f64x2.mul
    local.get $3
    v128.load offset=16
    local.get $9
    f64x2.add
    f64x2.sqrt
    local.get $10
    f64x2.add
    local.tee $11
    f64x2.div
    local.get $11
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.set $11
    local.get $1
    local.get $0
    v128.load offset=16
    local.tee $12
    v128.store offset=16
    local.get $0
    local.get $12
    local.get $11
    f64x2.sub
    v128.store offset=16
    local.get $8
    local.get $2
    v128.load offset=32
    f64x2.mul
    local.get $3
    v128.load offset=32
    local.get $9
    f64x2.add
    f64x2.sqrt
    local.get $10
    f64x2.add
    local.tee $11
    f64x2.div
    local.get $11
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.set $11
    local.get $1
    local.get $0
    v128.load offset=32
    local.tee $12
    v128.store offset=32
    local.get $0
    local.get $12
    local.get $11
    f64x2.sub
    v128.store offset=32
    local.get $8
    local.get $2
    v128.load offset=48
    f64x2.mul
    local.get $3
    v128.load offset=48
    local.get $9
    f64x2.add
    f64x2.sqrt
    local.get $10
    f64x2.add
    local.tee $11
    f64x2.div
    local.get $11
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.set $11
    local.get $1
    local.get $0
    v128.load offset=48
    local.tee $12
    v128.store offset=48
    local.get $0
    local.get $12
    local.get $11
    f64x2.sub
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const -64
    i32.sub
    local.set $2
    local.get $3
    i32.const -64
    i32.sub
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $8
    local.get $2
    v128.load
    f64x2.mul
    local.get $3
    v128.load
    local.get $9
    f64x2.add
    f64x2.sqrt
    local.get $10
    f64x2.add
    local.tee $11
    f64x2.div
    local.get $11
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.set $11
    local.get $1
    local.get $0
    v128.load
    local.tee $12
    v128.store
    local.get $0
    local.get $12
    local.get $11
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $8
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $3
    v128.load64_zero
    local.get $9
    f64x2.add
    f64x2.sqrt
    local.get $10
    f64x2.add
    local.tee $11
    f64x2.div
    local.get $11
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    local.set $11
    local.get $1
    local.get $0
    v128.load64_zero
    local.tee $12
    v128.store64_lane 0
    local.get $0
    local.get $12
    local.get $11
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adam.adamLookAhead.sweep/adamLookAhead_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 i32)
  (local $12 v128)
  (local $13 v128)
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $8
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $9
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $10
  loop $for-loop|0
   local.get $4
   i32.const 32
   i32.ge_u
   if
    local.get $8
    local.get $2
    v128.load
    f32x4.mul
    local.get $3
    v128.load
    local.get $9
    f32x4.add
    f32x4.sqrt
    local.get $10
    f32x4.add
    local.tee $12
    f32x4.div
    local.get $12
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.set $12
    local.get $1
    local.get $0
    v128.load
    local.tee $13
    v128.store
    local.get $0
    local.get $13
    local.get $12
    f32x4.sub
    v128.store
    local.get $8
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $3
    v128.load offset=16
    local.get $9
    f32x4.add
    f32x4.sqrt
    local.get $10
    f32x4.add
    local.tee $12
    f32x4.div
    local.get $12
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.set $12
    local.get $1
    local.get $0
    v128.load offset=16
    local.tee $13
    v128.store offset=16
    local.get $0
    local.get $13
    local.get $12
    f32x4.sub
    v128.store offset=16
    local.get $8
    local.get $2
    v128.load offset=32
    f32x4.mul
    local.get $3
    v128.load offset=32
    local.get $9
    f32x4.add
    f32x4.sqrt
    local.get $10
    f32x4.add
    local.tee $12
    f32x4.div
    local.get $12
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.set $12
    local.get $1
    local.get $0
    v128.load offset=32
    local.tee $13
    v128.store offset=32
    local.get $0
    local.get $13
    local.get $12
    f32x4.sub
    v128.store offset=32
    local.get $8
    local.get $2
    v128.load offset=48
    f32x4.mul
    local.get $3
    v128.load offset=48
    local.get $9
    f32x4.add
    f32x4.sqrt
    local.get $10
    f32x4.add
    local.tee $12
    f32x4.div
    local.get $12
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.set $12
    local.get $1
    local.get $0
    v128.load offset=48
    local.tee $13
    v128.store offset=48
    local.get $0
    local.get $13
    local.get $12
    f32x4.sub
    v128.store offset=48
    local.get $8
    local.get $2
    i32.const -64
    i32.sub
    v128.load
    f32x4.mul
    local.get $3
    i32.const -64
    i32.sub
    v128.load
    local.get $9
    f32x4.add
    f32x4.sqrt
    local.get $10
    f32x4.add
    local.tee $12
    f32x4.div
    local.get $12
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.set $12
    local.get $1
    i32.const -64
    i32.sub
    local.get $0
    i32.const -64
    i32.sub
    local.tee $11
    v128.load
    local.tee $13
    v128.store
    local.get $11
    local.get $13
    local.get $12
    f32x4.sub
    v128.store
    local.get $8
    local.get $2
    v128.load offset=80
    f32x4.mul
    local.get $3
    v128.load offset=80
    local.get $9
    f32x4.add
    f32x4.sqrt
    local.get $10
    f32x4.add
    local.tee $12
    f32x4.div
    local.get $12
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.set $12
    local.get $1
    local.get $0
    v128.load offset=80
    local.tee $13
    v128.store offset=80
    local.get $0
    local.get $13
    local.get $12
    f32x4.sub
    v128.store offset=80
    local.get $8
    local.get $2
    v128.load offset=96
    f32x4.mul
    local.get $3
    v128.load offset=96
    local.get $9
    f32x4.add
    f32x4.sqrt
    local.get $10
    f32x4.add
    local.tee $12
    f32x4.div
    local.get $12
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.set $12
    local.get $1
    local.get $0
    v128.load offset=96
    local.tee $13
    v128.store offset=96
    local.get $0
    local.get $13
    local.get $12
    f32x4.sub
    v128.store offset=96
    local.get $8
    local.get $2
    v128.load offset=112
    f32x4.mul
    local.get $3
    v128.load offset=112
    local.get $9
    f32x4.add
    f32x4.sqrt
    local.get $10
    f32x4.add
    local.tee $12
    f32x4.div
    local.get $12
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.set $12
    local.get $1
    local.get $0
    v128.load offset=112
    local.tee $13
    v128.store offset=112
    local.get $0
    local.get $13
    local.get $12
    f32x4.sub
    v128.store offset=112
    local.get $0
    i32.const 128
    i32.add
    local.set $0
    local.get $1
    i32.const 128
    i32.add
    local.set $1
    local.get $2
    i32.const 128
    i32.add
    local.set $2
    local.get $3
    i32.const 128
    i32.add
    local.set $3
    local.get $4
    i32.const 32
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   i32.const 4
   i32.ge_u
   if
    local.get $8
    local.get $2
    v128.load
    f32x4.mul
    local.get $3
    v128.load
    local.get $9
    f32x4.add
    f32x4.sqrt
    local.get $10
    f32x4.add
    local.tee $12
    f32x4.div
    local.get $12
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.set $12
    local.get $1
    local.get $0
    v128.load
    local.tee $13
    v128.store
    local.get $0
    local.get $13
    local.get $12
    f32x4.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 4
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $8
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $3
    v128.load32_zero
    local.get $9
    f32x4.add
    f32x4.sqrt
    local.get $10
    f32x4.add
    local.tee $12
    f32x4.div
    local.get $12
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    local.set $12
    local.get $1
    local.get $0
    v128.load32_zero
    local.tee $13
    v128.store32_lane 0
    local.get $0
    local.get $13
    local.get $12
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adam.adam.sweep/adam_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  local.get $5
  f64x2.splat
  local.set $15
  local.get $6
  f64x2.splat
  local.set $16
  local.get $7
  f64x2.splat
  local.set $17
  local.get $8
  f64x2.splat
  local.set $18
  local.get $9
  f64x2.splat
  local.set $19
  local.get $10
  f64x2.splat
  local.set $20
  local.get $11
  f64x2.splat
  local.set $21
  local.get $12
  f64x2.splat
  local.set $22
  local.get $13
  f64x2.splat
  local.set $23
  local.get $14
  f64x2.splat
  local.set $24
  loop $for-loop|0
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $18
    local.get $2
    v128.load
    f64x2.mul
    local.get $19
    local.get $1
    v128.load
    local.get $15
    f64x2.mul
    local.get $0
    v128.load
    local.tee $25
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $26
    f64x2.mul
    f64x2.add
    local.set $27
    local.get $20
    local.get $3
    v128.load
    f64x2.mul
    local.get $21
    local.get $26
    local.get $26
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $26
    local.get $23
    f64x2.add
    f64x2.sqrt
    local.get $24
    f64x2.add
    local.set $28
    local.get $2
    local.get $27
    v128.store
    local.get $3
    local.get $26
    v128.store
    local.get $0
    local.get $25
    local.get $17
    f64x2.mul
    local.get $22
    local.get $27
    f64x2.mul
    local.get $28
    f64x2.div
    local.get $28
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $18
    local.get $2
    v128.load offset=16
    f64x2.mul
    local.get $19
    local.get $1
    v128.load offset=16
    local.get $15
    f64x2.mul
    local.get $0
    v128.load offset=16
    local.tee $25
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $26
    f64x2.mul
    f64x2.add
    local.set $27
    local.get $20
    local.get $3
    v128.load offset=16
    f64x2.mul
    local.get $21
    local.get $26
    local.get $26
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $26
    local.get $23
    f64x2.add
    f64x2.sqrt
    local.get $24
    f64x2.add
    local.set $28
    local.get $2
    local.get $27
    v128.store offset=16
    local.get $3
    local.get $26
    v128.store offset=16
    local.get $0
    local.get $25
    local.get $17
    f64x2.mul
    local.get $22
    local.get $27
    f64x2.mul
    local.get $28
    f64x2.div
    local.get $28
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=16
    local.get $18
    local.get $2
    v128.load offset=32
    f64x2.mul
    local.get $19
    local.get $1
    v128.load offset=32
    local.get $15
    f64x2.mul
    local.get $0
    v128.load offset=32
    local.tee $25
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $26
    f64x2.mul
    f64x2.add
    local.set $27
    local.get $20
    local.get $3
    v128.load offset=32
    f64x2.mul
    local.get $21
    local.get $26
    local.get $26
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $26
    local.get $23
    f64x2.add
    f64x2.sqrt
    local.get $24
    f64x2.add
    local.set $28
    local.get $2
    local.get $27
    v128.store offset=32
    local.get $3
    local.get $26
    v128.store offset=32
    local.get $0
    local.get $25
    local.get $17
    f64x2.mul
    local.get $22
    local.get $27
    f64x2.mul
    local.get $28
    f64x2.div
    local.get $28
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=32
    local.get $18
    local.get $2
    v128.load offset=48
    f64x2.mul
    local.get $19
    local.get $1
    v128.load offset=48
    local.get $15
    f64x2.mul
    local.get $0
    v128.load offset=48
    local.tee $25
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $26
    f64x2.mul
    f64x2.add
    local.set $27
    local.get $20
    local.get $3
    v128.load offset=48
    f64x2.mul
    local.get $21
    local.get $26
    local.get $26
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $26
    local.get $23
    f64x2.add
    f64x2.sqrt
    local.get $24
    f64x2.add
    local.set $28
    local.get $2
    local.get $27
    v128.store offset=48
    local.get $3
    local.get $26
    v128.store offset=48
    local.get $0
    local.get $25
    local.get $17
    f64x2.mul
    local.get $22
    local.get $27
    f64x2.mul
    local.get $28
    f64x2.div
    local.get $28
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const -64
    i32.sub
    local.set $2
    local.get $3
    i32.const -64
    i32.sub
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $18
    local.get $2
    v128.load
    f64x2.mul
    local.get $19
    local.get $1
    v128.load
    local.get $15
    f64x2.mul
    local.get $0
    v128.load
    local.tee $25
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $26
    f64x2.mul
    f64x2.add
    local.set $27
    local.get $20
    local.get $3
    v128.load
    f64x2.mul
    local.get $21
    local.get $26
    local.get $26
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $26
    local.get $23
    f64x2.add
    f64x2.sqrt
    local.get $24
    f64x2.add
    local.set $28
    local.get $2
    local.get $27
    v128.store
    local.get $3
    local.get $26
    v128.store
    local.get $0
    local.get $25
    local.get $17
    f64x2.mul
    local.get $22
    local.get $27
    f64x2.mul
    local.get $28
    f64x2.div
    local.get $28
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $18
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $19
    local.get $1
    v128.load64_zero
    local.get $15
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $25
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $26
    f64x2.mul
    f64x2.add
    local.set $27
    local.get $20
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $21
    local.get $26
    local.get $26
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $26
    local.get $23
    f64x2.add
    f64x2.sqrt
    local.get $24
    f64x2.add
    local.set $28
    local.get $2
    local.get $27
    v128.store64_lane 0
    local.get $3
    local.get $26
    v128.store64_lane 0
    local.get $0
    local.get $25
    local.get $17
    f64x2.mul
    local.get $22
    local.get $27
    f64x2.mul
    local.get $28
    f64x2.div
    local.get $28
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adam.adam.sweep/adam_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 i32)
  (local $26 i32)
  (local $27 i32)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $15
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $23
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $24
  loop $for-loop|0
   local.get $4
   i32.const 32
   i32.ge_u
   if
    local.get $18
    local.get $2
    v128.load
    f32x4.mul
    local.get $19
    local.get $1
    v128.load
    local.get $15
    f32x4.mul
    local.get $0
    v128.load
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $20
    local.get $3
    v128.load
    f32x4.mul
    local.get $21
    local.get $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $23
    f32x4.add
    f32x4.sqrt
    local.get $24
    f32x4.add
    local.set $31
    local.get $2
    local.get $30
    v128.store
    local.get $3
    local.get $29
    v128.store
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $22
    local.get $30
    f32x4.mul
    local.get $31
    f32x4.div
    local.get $31
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $18
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $19
    local.get $1
    v128.load offset=16
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $20
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $21
    local.get $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $23
    f32x4.add
    f32x4.sqrt
    local.get $24
    f32x4.add
    local.set $31
    local.get $2
    local.get $30
    v128.store offset=16
    local.get $3
    local.get $29
    v128.store offset=16
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $22
    local.get $30
    f32x4.mul
    local.get $31
    f32x4.div
    local.get $31
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $18
    local.get $2
    v128.load offset=32
    f32x4.mul
    local.get $19
    local.get $1
    v128.load offset=32
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=32
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $20
    local.get $3
    v128.load offset=32
    f32x4.mul
    local.get $21
    local.get $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $23
    f32x4.add
    f32x4.sqrt
    local.get $24
    f32x4.add
    local.set $31
    local.get $2
    local.get $30
    v128.store offset=32
    local.get $3
    local.get $29
    v128.store offset=32
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $22
    local.get $30
    f32x4.mul
    local.get $31
    f32x4.div
    local.get $31
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=32
    local.get $18
    local.get $2
    v128.load offset=48
    f32x4.mul
    local.get $19
    local.get $1
    v128.load offset=48
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=48
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $20
    local.get $3
    v128.load offset=48
    f32x4.mul
    local.get $21
    local.get $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $23
    f32x4.add
    f32x4.sqrt
    local.get $24
    f32x4.add
    local.set $31
    local.get $2
    local.get $30
    v128.store offset=48
    local.get $3
    local.get $29
    v128.store offset=48
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $22
    local.get $30
    f32x4.mul
    local.get $31
    f32x4.div
    local.get $31
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=48
    local.get $18
    local.get $2
    i32.const -64
    i32.sub
    local.tee $25
    v128.load
    f32x4.mul
    local.get $19
    local.get $1
    i32.const -64
    i32.sub
    v128.load
    local.get $15
    f32x4.mul
    local.get $0
    i32.const -64
    i32.sub
    local.tee $26
    v128.load
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $20
    local.get $3
    i32.const -64
    i32.sub
    local.tee $27
    v128.load
    f32x4.mul
    local.get $21
    local.get $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $23
    f32x4.add
    f32x4.sqrt
    local.get $24
    f32x4.add
    local.set $31
    local.get $25
    local.get $30
    v128.store
    local.get $27
    local.get $29
    v128.store
    local.get $26
    local.get $28
    local.get $17
    f32x4.mul
    local.get $22
    local.get $30
    f32x4.mul
    local.get $31
    f32x4.div
    local.get $31
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $18
    local.get $2
    v128.load offset=80
    f32x4.mul
    local.get $19
    local.get $1
    v128.load offset=80
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=80
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $20
    local.get $3
    v128.load offset=80
    f32x4.mul
    local.get $21
    local.get $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $23
    f32x4.add
    f32x4.sqrt
    local.get $24
    f32x4.add
    local.set $31
    local.get $2
    local.get $30
    v128.store offset=80
    local.get $3
    local.get $29
    v128.store offset=80
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $22
    local.get $30
    f32x4.mul
    local.get $31
    f32x4.div
    local.get $31
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=80
    local.get $18
    local.get $2
    v128.load offset=96
    f32x4.mul
    local.get $19
    local.get $1
    v128.load offset=96
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=96
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $20
    local.get $3
    v128.load offset=96
    f32x4.mul
    local.get $21
    local.get $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $23
    f32x4.add
    f32x4.sqrt
    local.get $24
    f32x4.add
    local.set $31
    local.get $2
    local.get $30
    v128.store offset=96
    local.get $3
    local.get $29
    v128.store offset=96
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $22
    local.get $30
    f32x4.mul
    local.get $31
    f32x4.div
    local.get $31
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=96
    local.get $18
    local.get $2
    v128.load offset=112
    f32x4.mul
    local.get $19
    local.get $1
    v128.load offset=112
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=112
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $20
    local.get $3
    v128.load offset=112
    f32x4.mul
    local.get $21
    local.get $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $23
    f32x4.add
    f32x4.sqrt
    local.get $24
    f32x4.add
    local.set $31
    local.get $2
    local.get $30
    v128.store offset=112
    local.get $3
    local.get $29
    v128.store offset=112
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $22
    local.get $30
    f32x4.mul
    local.get $31
    f32x4.div
    local.get $31
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=112
    local.get $0
    i32.const 128
    i32.add
    local.set $0
    local.get $1
    i32.const 128
    i32.add
    local.set $1
    local.get $2
    i32.const 128
    i32.add
    local.set $2
    local.get $3
    i32.const 128
    i32.add
    local.set $3
    local.get $4
    i32.const 32
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   i32.const 4
   i32.ge_u
   if
    local.get $18
    local.get $2
    v128.load
    f32x4.mul
    local.get $19
    local.get $1
    v128.load
    local.get $15
    f32x4.mul
    local.get $0
    v128.load
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $20
    local.get $3
    v128.load
    f32x4.mul
    local.get $21
    local.get $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $23
    f32x4.add
    f32x4.sqrt
    local.get $24
    f32x4.add
    local.set $31
    local.get $2
    local.get $30
    v128.store
    local.get $3
    local.get $29
    v128.store
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $22
    local.get $30
    f32x4.mul
    local.get $31
    f32x4.div
    local.get $31
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 4
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $18
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $19
    local.get $1
    v128.load32_zero
    local.get $15
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $28
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $20
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $21
    local.get $29
    local.get $29
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $29
    local.get $23
    f32x4.add
    f32x4.sqrt
    local.get $24
    f32x4.add
    local.set $31
    local.get $2
    local.get $30
    v128.store32_lane 0
    local.get $3
    local.get $29
    v128.store32_lane 0
    local.get $0
    local.get $28
    local.get $17
    f32x4.mul
    local.get $22
    local.get $30
    f32x4.mul
    local.get $31
    f32x4.div
    local.get $31
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adagrad.adagrad.sweep/adagrad_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  local.get $4
  f64x2.splat
  local.set $10
  local.get $5
  f64x2.splat
  local.set $11
  local.get $6
  f64x2.splat
  local.set $12
  local.get $7
  f64x2.splat
  local.set $13
  local.get $8
  f64x2.splat
  local.set $14
  local.get $9
  f64x2.splat
  local.set $15
  loop $for-loop|0
   local.get $3
   i32.const 8
   i32.ge_u
   if
    local.get $2
    v128.load
    local.get $1
    v128.load
    local.get $10
    f64x2.mul
    local.get $0
    v128.load
    local.tee $16
    local.get $11
    f64x2.mul
    f64x2.add
    local.tee $17
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $18
    local.get $14
    f64x2.add
    f64x2.sqrt
    local.get $15
    f64x2.add
    local.set $19
    local.get $2
    local.get $18
    v128.store
    local.get $0
    local.get $16
    local.get $12
    f64x2.mul
    local.get $13
    local.get $17
    f64x2.mul
    local.get $19
    f64x2.div
    local.get $19
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $2
    v128.load offset=16
    local.get $1
    v128.load offset=16
    local.get $10
    f64x2.mul
    local.get $0
    v128.load offset=16
    local.tee $16
    local.get $11
    f64x2.mul
    f64x2.add
    local.tee $17
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $18
    local.get $14
    f64x2.add
    f64x2.sqrt
    local.get $15
    f64x2.add
    local.set $19
    local.get $2
    local.get $18
    v128.store offset=16
    local.get $0
    local.get $16
    local.get $12
    f64x2.mul
    local.get $13
    local.get $17
    f64x2.mul
    local.get $19
    f64x2.div
    local.get $19
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=16
    local.get $2
    v128.load offset=32
    local.get $1
    v128.load offset=32
    local.get $10
    f64x2.mul
    local.get $0
    v128.load offset=32
    local.tee $16
    local.get $11
    f64x2.mul
    f64x2.add
    local.tee $17
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $18
    local.get $14
    f64x2.add
    f64x2.sqrt
    local.get $15
    f64x2.add
    local.set $19
    local.get $2
    local.get $18
    v128.store offset=32
    local.get $0
    local.get $16
    local.get $12
    f64x2.mul
    local.get $13
    local.get $17
    f64x2.mul
    local.get $19
    f64x2.div
    local.get $19
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=32
    local.get $2
    v128.load offset=48
    local.get $1
    v128.load offset=48
    local.get $10
    f64x2.mul
    local.get $0
    v128.load offset=48
    local.tee $16
    local.get $11
    f64x2.mul
    f64x2.add
    local.tee $17
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $18
    local.get $14
    f64x2.add
    f64x2.sqrt
    local.get $15
    f64x2.add
    local.set $19
    local.get $2
    local.get $18
    v128.store offset=48
    local.get $0
    local.get $16
    local.get $12
    f64x2.mul
    local.get $13
    local.get $17
    f64x2.mul
    local.get $19
    f64x2.div
    local.get $19
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const -64
    i32.sub
    local.set $2
    local.get $3
    i32.const 8
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   i32.const 2
   i32.ge_u
   if
    local.get $2
    v128.load
    local.get $1
    v128.load
    local.get $10
    f64x2.mul
    local.get $0
    v128.load
    local.tee $16
    local.get $11
    f64x2.mul
    f64x2.add
    local.tee $17
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $18
    local.get $14
    f64x2.add
    f64x2.sqrt
    local.get $15
    f64x2.add
    local.set $19
    local.get $2
    local.get $18
    v128.store
    local.get $0
    local.get $16
    local.get $12
    f64x2.mul
    local.get $13
    local.get $17
    f64x2.mul
    local.get $19
    f64x2.div
    local.get $19
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 2
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $3
   if
    local.get $2
    v128.load64_zero
    local.get $1
    v128.load64_zero
    local.get $10
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $16
    local.get $11
    f64x2.mul
    f64x2.add
    local.tee $17
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $18
    local.get $14
    f64x2.add
    f64x2.sqrt
    local.get $15
    f64x2.add
    local.set $19
    local.get $2
    local.get $18
    v128.store64_lane 0
    local.get $0
    local.get $16
    local.get $12
    f64x2.mul
    local.get $13
    local.get $17
    f64x2.mul
    local.get $19
    f64x2.div
    local.get $19
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adagrad.adagrad.sweep/adagrad_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 i32)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $10
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $11
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $12
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $13
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $14
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $15
  loop $for-loop|0
   local.get $3
   i32.const 32
   i32.ge_u
   if
    local.get $2
    v128.load
    local.get $1
    v128.load
    local.get $10
    f32x4.mul
    local.get $0
    v128.load
    local.tee $18
    local.get $11
    f32x4.mul
    f32x4.add
    local.tee $19
    local.get $19
    f32x4.mul
    f32x4.add
    local.tee $20
    local.get $14
    f32x4.add
    f32x4.sqrt
    local.get $15
    f32x4.add
    local.set $21
    local.get $2
    local.get $20
    v128.store
    local.get $0
    local.get $18
    local.get $12
    f32x4.mul
    local.get $13
    local.get $19
    f32x4.mul
    local.get $21
    f32x4.div
    local.get $21
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $2
    v128.load offset=16
    local.get $1
    v128.load offset=16
    local.get $10
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $18
    local.get $11
    f32x4.mul
    f32x4.add
    local.tee $19
    local.get $19
    f32x4.mul
    f32x4.add
    local.tee $20
    local.get $14
    f32x4.add
    f32x4.sqrt
    local.get $15
    f32x4.add
    local.set $21
    local.get $2
    local.get $20
    v128.store offset=16
    local.get $0
    local.get $18
    local.get $12
    f32x4.mul
    local.get $13
    local.get $19
    f32x4.mul
    local.get $21
    f32x4.div
    local.get $21
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $2
    v128.load offset=32
    local.get $1
    v128.load offset=32
    local.get $10
    f32x4.mul
    local.get $0
    v128.load offset=32
    local.tee $18
    local.get $11
    f32x4.mul
    f32x4.add
    local.tee $19
    local.get $19
    f32x4.mul
    f32x4.add
    local.tee $20
    local.get $14
    f32x4.add
    f32x4.sqrt
    local.get $15
    f32x4.add
    local.set $21
    local.get $2
    local.get $20
    v128.store offset=32
    local.get $0
    local.get $18
    local.get $12
    f32x4.mul
    local.get $13
    local.get $19
    f32x4.mul
    local.get $21
    f32x4.div
    local.get $21
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=32
    local.get $2
    v128.load offset=48
    local.get $1
    v128.load offset=48
    local.get $10
    f32x4.mul
    local.get $0
    v128.load offset=48
    local.tee $18
    local.get $11
    f32x4.mul
    f32x4.add
    local.tee $19
    local.get $19
    f32x4.mul
    f32x4.add
    local.tee $20
    local.get $14
    f32x4.add
    f32x4.sqrt
    local.get $15
    f32x4.add
    local.set $21
    local.get $2
    local.get $20
    v128.store offset=48
    local.get $0
    local.get $18
    local.get $12
    f32x4.mul
    local.get $13
    local.get $19
    f32x4.mul
    local.get $21
    f32x4.div
    local.get $21
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=48
    local.get $2
    i32.const -64
    i32.sub
    local.tee $16
    v128.load
    local.get $1
    i32.const -64
    i32.sub
    v128.load
    local.get $10
    f32x4.mul
    local.get $0
    i32.const -64
    i32.sub
    local.tee $17
    v128.load
    local.tee $18
    local.get $11
    f32x4.mul
    f32x4.add
    local.tee $19
    local.get $19
    f32x4.mul
    f32x4.add
    local.tee $20
    local.get $14
    f32x4.add
    f32x4.sqrt
    local.get $15
    f32x4.add
    local.set $21
    local.get $16
    local.get $20
    v128.store
    local.get $17
    local.get $18
    local.get $12
    f32x4.mul
    local.get $13
    local.get $19
    f32x4.mul
    local.get $21
    f32x4.div
    local.get $21
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $2
    v128.load offset=80
    local.get $1
    v128.load offset=80
    local.get $10
    f32x4.mul
    local.get $0
    v128.load offset=80
    local.tee $18
    local.get $11
    f32x4.mul
    f32x4.add
    local.tee $19
    local.get $19
    f32x4.mul
    f32x4.add
    local.tee $20
    local.get $14
    f32x4.add
    f32x4.sqrt
    local.get $15
    f32x4.add
    local.set $21
    local.get $2
    local.get $20
    v128.store offset=80
    local.get $0
    local.get $18
    local.get $12
    f32x4.mul
    local.get $13
    local.get $19
    f32x4.mul
    local.get $21
    f32x4.div
    local.get $21
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=80
    local.get $2
    v128.load offset=96
    local.get $1
    v128.load offset=96
    local.get $10
    f32x4.mul
    local.get $0
    v128.load offset=96
    local.tee $18
    local.get $11
    f32x4.mul
    f32x4.add
    local.tee $19
    local.get $19
    f32x4.mul
    f32x4.add
    local.tee $20
    local.get $14
    f32x4.add
    f32x4.sqrt
    local.get $15
    f32x4.add
    local.set $21
    local.get $2
    local.get $20
    v128.store offset=96
    local.get $0
    local.get $18
    local.get $12
    f32x4.mul
    local.get $13
    local.get $19
    f32x4.mul
    local.get $21
    f32x4.div
    local.get $21
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=96
    local.get $2
    v128.load offset=112
    local.get $1
    v128.load offset=112
    local.get $10
    f32x4.mul
    local.get $0
    v128.load offset=112
    local.tee $18
    local.get $11
    f32x4.mul
    f32x4.add
    local.tee $19
    local.get $19
    f32x4.mul
    f32x4.add
    local.tee $20
    local.get $14
    f32x4.add
    f32x4.sqrt
    local.get $15
    f32x4.add
    local.set $21
    local.get $2
    local.get $20
    v128.store offset=112
    local.get $0
    local.get $18
    local.get $12
    f32x4.mul
    local.get $13
    local.get $19
    f32x4.mul
    local.get $21
    f32x4.div
    local.get $21
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=112
    local.get $0
    i32.const 128
    i32.add
    local.set $0
    local.get $1
    i32.const 128
    i32.add
    local.set $1
    local.get $2
    i32.const 128
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   i32.const 4
   i32.ge_u
   if
    local.get $2
    v128.load
    local.get $1
    v128.load
    local.get $10
    f32x4.mul
    local.get $0
    v128.load
    local.tee $18
    local.get $11
    f32x4.mul
    f32x4.add
    local.tee $19
    local.get $19
    f32x4.mul
    f32x4.add
    local.tee $20
    local.get $14
    f32x4.add
    f32x4.sqrt
    local.get $15
    f32x4.add
    local.set $21
    local.get $2
    local.get $20
    v128.store
    local.get $0
    local.get $18
    local.get $12
    f32x4.mul
    local.get $13
    local.get $19
    f32x4.mul
    local.get $21
    f32x4.div
    local.get $21
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $3
   if
    local.get $2
    v128.load32_zero
    local.get $1
    v128.load32_zero
    local.get $10
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $18
    local.get $11
    f32x4.mul
    f32x4.add
    local.tee $19
    local.get $19
    f32x4.mul
    f32x4.add
    local.tee $20
    local.get $14
    f32x4.add
    f32x4.sqrt
    local.get $15
    f32x4.add
    local.set $21
    local.get $2
    local.get $20
    v128.store32_lane 0
    local.get $0
    local.get $18
    local.get $12
    f32x4.mul
    local.get $13
    local.get $19
    f32x4.mul
    local.get $21
    f32x4.div
    local.get $21
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adadelta.adadelta.sweep/adadelta_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  local.get $5
  f64x2.splat
  local.set $15
  local.get $6
  f64x2.splat
  local.set $16
  local.get $7
  f64x2.splat
  local.set $17
  local.get $8
  f64x2.splat
  local.set $12
  local.get $9
  f64x2.splat
  local.set $13
  local.get $10
  f64x2.splat
  local.set $14
  local.get $11
  f64x2.splat
  local.set $18
  loop $for-loop|0
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $3
    v128.load
    local.tee $19
    local.get $14
    f64x2.add
    local.get $12
    local.get $2
    v128.load
    f64x2.mul
    local.get $13
    local.get $1
    v128.load
    local.get $15
    f64x2.mul
    local.get $0
    v128.load
    local.tee $20
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $22
    local.get $14
    f64x2.add
    local.tee $23
    f64x2.div
    local.get $23
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sqrt
    local.get $21
    f64x2.mul
    local.set $21
    local.get $2
    local.get $22
    v128.store
    local.get $3
    local.get $12
    local.get $19
    f64x2.mul
    local.get $13
    local.get $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    local.get $20
    local.get $17
    f64x2.mul
    local.get $18
    local.get $21
    f64x2.mul
    f64x2.sub
    v128.store
    local.get $3
    v128.load offset=16
    local.tee $19
    local.get $14
    f64x2.add
    local.get $12
    local.get $2
    v128.load offset=16
    f64x2.mul
    local.get $13
    local.get $1
    v128.load offset=16
    local.get $15
    f64x2.mul
    local.get $0
    v128.load offset=16
    local.tee $20
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $22
    local.get $14
    f64x2.add
    local.tee $23
    f64x2.div
    local.get $23
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sqrt
    local.get $21
    f64x2.mul
    local.set $21
    local.get $2
    local.get $22
    v128.store offset=16
    local.get $3
    local.get $12
    local.get $19
    f64x2.mul
    local.get $13
    local.get $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    v128.store offset=16
    local.get $0
    local.get $20
    local.get $17
    f64x2.mul
    local.get $18
    local.get $21
    f64x2.mul
    f64x2.sub
    v128.store offset=16
    local.get $3
    v128.load offset=32
    local.tee $19
    local.get $14
    f64x2.add
    local.get $12
    local.get $2
    v128.load offset=32
    f64x2.mul
    local.get $13
    local.get $1
    v128.load offset=32
    local.get $15
    f64x2.mul
    local.get $0
    v128.load offset=32
    local.tee $20
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $22
    local.get $14
    f64x2.add
    local.tee $23
    f64x2.div
    local.get $23
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sqrt
    local.get $21
    f64x2.mul
    local.set $21
    local.get $2
    local.get $22
    v128.store offset=32
    local.get $3
    local.get $12
    local.get $19
    f64x2.mul
    local.get $13
    local.get $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    v128.store offset=32
    local.get $0
    local.get $20
    local.get $17
    f64x2.mul
    local.get $18
    local.get $21
    f64x2.mul
    f64x2.sub
    v128.store offset=32
    local.get $3
    v128.load offset=48
    local.tee $19
    local.get $14
    f64x2.add
    local.get $12
    local.get $2
    v128.load offset=48
    f64x2.mul
    local.get $13
    local.get $1
    v128.load offset=48
    local.get $15
    f64x2.mul
    local.get $0
    v128.load offset=48
    local.tee $20
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $22
    local.get $14
    f64x2.add
    local.tee $23
    f64x2.div
    local.get $23
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sqrt
    local.get $21
    f64x2.mul
    local.set $21
    local.get $2
    local.get $22
    v128.store offset=48
    local.get $3
    local.get $12
    local.get $19
    f64x2.mul
    local.get $13
    local.get $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    v128.store offset=48
    local.get $0
    local.get $20
    local.get $17
    f64x2.mul
    local.get $18
    local.get $21
    f64x2.mul
    f64x2.sub
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const -64
    i32.sub
    local.set $2
    local.get $3
    i32.const -64
    i32.sub
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $3
    v128.load
    local.tee $19
    local.get $14
    f64x2.add
    local.get $12
    local.get $2
    v128.load
    f64x2.mul
    local.get $13
    local.get $1
    v128.load
    local.get $15
    f64x2.mul
    local.get $0
    v128.load
    local.tee $20
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $22
    local.get $14
    f64x2.add
    local.tee $23
    f64x2.div
    local.get $23
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sqrt
    local.get $21
    f64x2.mul
    local.set $21
    local.get $2
    local.get $22
    v128.store
    local.get $3
    local.get $12
    local.get $19
    f64x2.mul
    local.get $13
    local.get $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    local.get $20
    local.get $17
    f64x2.mul
    local.get $18
    local.get $21
    f64x2.mul
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $3
    v128.load64_zero
    local.tee $19
    local.get $14
    f64x2.add
    local.get $12
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $13
    local.get $1
    v128.load64_zero
    local.get $15
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $20
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    local.tee $22
    local.get $14
    f64x2.add
    local.tee $23
    f64x2.div
    local.get $23
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f64x2.eq
    v128.andnot
    f64x2.sqrt
    local.get $21
    f64x2.mul
    local.set $21
    local.get $2
    local.get $22
    v128.store64_lane 0
    local.get $3
    local.get $12
    local.get $19
    f64x2.mul
    local.get $13
    local.get $21
    local.get $21
    f64x2.mul
    f64x2.mul
    f64x2.add
    v128.store64_lane 0
    local.get $0
    local.get $20
    local.get $17
    f64x2.mul
    local.get $18
    local.get $21
    f64x2.mul
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adadelta.adadelta.sweep/adadelta_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $15
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $12
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $13
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $14
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $18
  loop $for-loop|0
   local.get $4
   i32.const 32
   i32.ge_u
   if
    local.get $3
    v128.load
    local.tee $22
    local.get $14
    f32x4.add
    local.get $12
    local.get $2
    v128.load
    f32x4.mul
    local.get $13
    local.get $1
    v128.load
    local.get $15
    f32x4.mul
    local.get $0
    v128.load
    local.tee $23
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $25
    local.get $14
    f32x4.add
    local.tee $26
    f32x4.div
    local.get $26
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sqrt
    local.get $24
    f32x4.mul
    local.set $24
    local.get $2
    local.get $25
    v128.store
    local.get $3
    local.get $12
    local.get $22
    f32x4.mul
    local.get $13
    local.get $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    v128.store
    local.get $0
    local.get $23
    local.get $17
    f32x4.mul
    local.get $18
    local.get $24
    f32x4.mul
    f32x4.sub
    v128.store
    local.get $3
    v128.load offset=16
    local.tee $22
    local.get $14
    f32x4.add
    local.get $12
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $13
    local.get $1
    v128.load offset=16
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $23
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $25
    local.get $14
    f32x4.add
    local.tee $26
    f32x4.div
    local.get $26
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sqrt
    local.get $24
    f32x4.mul
    local.set $24
    local.get $2
    local.get $25
    v128.store offset=16
    local.get $3
    local.get $12
    local.get $22
    f32x4.mul
    local.get $13
    local.get $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    v128.store offset=16
    local.get $0
    local.get $23
    local.get $17
    f32x4.mul
    local.get $18
    local.get $24
    f32x4.mul
    f32x4.sub
    v128.store offset=16
    local.get $3
    v128.load offset=32
    local.tee $22
    local.get $14
    f32x4.add
    local.get $12
    local.get $2
    v128.load offset=32
    f32x4.mul
    local.get $13
    local.get $1
    v128.load offset=32
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=32
    local.tee $23
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $25
    local.get $14
    f32x4.add
    local.tee $26
    f32x4.div
    local.get $26
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sqrt
    local.get $24
    f32x4.mul
    local.set $24
    local.get $2
    local.get $25
    v128.store offset=32
    local.get $3
    local.get $12
    local.get $22
    f32x4.mul
    local.get $13
    local.get $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    v128.store offset=32
    local.get $0
    local.get $23
    local.get $17
    f32x4.mul
    local.get $18
    local.get $24
    f32x4.mul
    f32x4.sub
    v128.store offset=32
    local.get $3
    v128.load offset=48
    local.tee $22
    local.get $14
    f32x4.add
    local.get $12
    local.get $2
    v128.load offset=48
    f32x4.mul
    local.get $13
    local.get $1
    v128.load offset=48
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=48
    local.tee $23
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $25
    local.get $14
    f32x4.add
    local.tee $26
    f32x4.div
    local.get $26
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sqrt
    local.get $24
    f32x4.mul
    local.set $24
    local.get $2
    local.get $25
    v128.store offset=48
    local.get $3
    local.get $12
    local.get $22
    f32x4.mul
    local.get $13
    local.get $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    v128.store offset=48
    local.get $0
    local.get $23
    local.get $17
    f32x4.mul
    local.get $18
    local.get $24
    f32x4.mul
    f32x4.sub
    v128.store offset=48
    local.get $3
    i32.const -64
    i32.sub
    local.tee $19
    v128.load
    local.tee $22
    local.get $14
    f32x4.add
    local.get $12
    local.get $2
    i32.const -64
    i32.sub
    local.tee $20
    v128.load
    f32x4.mul
    local.get $13
    local.get $1
    i32.const -64
    i32.sub
    v128.load
    local.get $15
    f32x4.mul
    local.get $0
    i32.const -64
    i32.sub
    local.tee $21
    v128.load
    local.tee $23
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $25
    local.get $14
    f32x4.add
    local.tee $26
    f32x4.div
    local.get $26
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sqrt
    local.get $24
    f32x4.mul
    local.set $24
    local.get $20
    local.get $25
    v128.store
    local.get $19
    local.get $12
    local.get $22
    f32x4.mul
    local.get $13
    local.get $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    v128.store
    local.get $21
    local.get $23
    local.get $17
    f32x4.mul
    local.get $18
    local.get $24
    f32x4.mul
    f32x4.sub
    v128.store
    local.get $3
    v128.load offset=80
    local.tee $22
    local.get $14
    f32x4.add
    local.get $12
    local.get $2
    v128.load offset=80
    f32x4.mul
    local.get $13
    local.get $1
    v128.load offset=80
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=80
    local.tee $23
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $25
    local.get $14
    f32x4.add
    local.tee $26
    f32x4.div
    local.get $26
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sqrt
    local.get $24
    f32x4.mul
    local.set $24
    local.get $2
    local.get $25
    v128.store offset=80
    local.get $3
    local.get $12
    local.get $22
    f32x4.mul
    local.get $13
    local.get $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    v128.store offset=80
    local.get $0
    local.get $23
    local.get $17
    f32x4.mul
    local.get $18
    local.get $24
    f32x4.mul
    f32x4.sub
    v128.store offset=80
    local.get $3
    v128.load offset=96
    local.tee $22
    local.get $14
    f32x4.add
    local.get $12
    local.get $2
    v128.load offset=96
    f32x4.mul
    local.get $13
    local.get $1
    v128.load offset=96
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=96
    local.tee $23
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $25
    local.get $14
    f32x4.add
    local.tee $26
    f32x4.div
    local.get $26
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sqrt
    local.get $24
    f32x4.mul
    local.set $24
    local.get $2
    local.get $25
    v128.store offset=96
    local.get $3
    local.get $12
    local.get $22
    f32x4.mul
    local.get $13
    local.get $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    v128.store offset=96
    local.get $0
    local.get $23
    local.get $17
    f32x4.mul
    local.get $18
    local.get $24
    f32x4.mul
    f32x4.sub
    v128.store offset=96
    local.get $3
    v128.load offset=112
    local.tee $22
    local.get $14
    f32x4.add
    local.get $12
    local.get $2
    v128.load offset=112
    f32x4.mul
    local.get $13
    local.get $1
    v128.load offset=112
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=112
    local.tee $23
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $25
    local.get $14
    f32x4.add
    local.tee $26
    f32x4.div
    local.get $26
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sqrt
    local.get $24
    f32x4.mul
    local.set $24
    local.get $2
    local.get $25
    v128.store offset=112
    local.get $3
    local.get $12
    local.get $22
    f32x4.mul
    local.get $13
    local.get $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    v128.store offset=112
    local.get $0
    local.get $23
    local.get $17
    f32x4.mul
    local.get $18
    local.get $24
    f32x4.mul
    f32x4.sub
    v128.store offset=112
    local.get $0
    i32.const 128
    i32.add
    local.set $0
    local.get $1
    i32.const 128
    i32.add
    local.set $1
    local.get $2
    i32.const 128
    i32.add
    local.set $2
    local.get $3
    i32.const 128
    i32.add
    local.set $3
    local.get $4
    i32.const 32
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   i32.const 4
   i32.ge_u
   if
    local.get $3
    v128.load
    local.tee $22
    local.get $14
    f32x4.add
    local.get $12
    local.get $2
    v128.load
    f32x4.mul
    local.get $13
    local.get $1
    v128.load
    local.get $15
    f32x4.mul
    local.get $0
    v128.load
    local.tee $23
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $25
    local.get $14
    f32x4.add
    local.tee $26
    f32x4.div
    local.get $26
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sqrt
    local.get $24
    f32x4.mul
    local.set $24
    local.get $2
    local.get $25
    v128.store
    local.get $3
    local.get $12
    local.get $22
    f32x4.mul
    local.get $13
    local.get $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    v128.store
    local.get $0
    local.get $23
    local.get $17
    f32x4.mul
    local.get $18
    local.get $24
    f32x4.mul
    f32x4.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 4
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $3
    v128.load32_zero
    local.tee $22
    local.get $14
    f32x4.add
    local.get $12
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $13
    local.get $1
    v128.load32_zero
    local.get $15
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $23
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    local.tee $25
    local.get $14
    f32x4.add
    local.tee $26
    f32x4.div
    local.get $26
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    f32x4.eq
    v128.andnot
    f32x4.sqrt
    local.get $24
    f32x4.mul
    local.set $24
    local.get $2
    local.get $25
    v128.store32_lane 0
    local.get $3
    local.get $12
    local.get $22
    f32x4.mul
    local.get $13
    local.get $24
    local.get $24
    f32x4.mul
    f32x4.mul
    f32x4.add
    v128.store32_lane 0
    local.get $0
    local.get $23
    local.get $17
    f32x4.mul
    local.get $18
    local.get $24
    f32x4.mul
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/gradients.scale.sweep/scale_f64 (param $0 i32) (param $1 i32) (param $2 f64)
  (local $3 v128)
  local.get $2
  f64x2.splat
  local.set $3
  loop $for-loop|0
   local.get $1
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $3
    f64x2.mul
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.get $3
    f64x2.mul
    v128.store offset=16
    local.get $0
    local.get $0
    v128.load offset=32
    local.get $3
    f64x2.mul
    v128.store offset=32
    local.get $0
    local.get $0
    v128.load offset=48
    local.get $3
    f64x2.mul
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const 8
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   i32.const 2
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $3
    f64x2.mul
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 2
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load64_zero
    local.get $3
    f64x2.mul
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|2
   end
  end
 )
 (func $assembly/gradients.scale.sweep/scale_f32 (param $0 i32) (param $1 i32) (param $2 f64)
  (local $3 v128)
  (local $4 i32)
  local.get $2
  f32.demote_f64
  f32x4.splat
  local.set $3
  loop $for-loop|0
   local.get $1
   i32.const 32
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $3
    f32x4.mul
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.get $3
    f32x4.mul
    v128.store offset=16
    local.get $0
    local.get $0
    v128.load offset=32
    local.get $3
    f32x4.mul
    v128.store offset=32
    local.get $0
    local.get $0
    v128.load offset=48
    local.get $3
    f32x4.mul
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.tee $4
    local.get $4
    v128.load
    local.get $3
    f32x4.mul
    v128.store
    local.get $0
    local.get $0
    v128.load offset=80
    local.get $3
    f32x4.mul
    v128.store offset=80
    local.get $0
    local.get $0
    v128.load offset=96
    local.get $3
    f32x4.mul
    v128.store offset=96
    local.get $0
    local.get $0
    v128.load offset=112
    local.get $3
    f32x4.mul
    v128.store offset=112
    local.get $0
    i32.const 128
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $3
    f32x4.mul
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load32_zero
    local.get $3
    f32x4.mul
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|2
   end
  end
 )
 (func $assembly/gradients.clamp.sweep/clamp_f64 (param $0 i32) (param $1 i32) (param $2 f64) (param $3 f64)
  (local $4 v128)
  (local $5 v128)
  local.get $2
  f64x2.splat
  local.set $4
  local.get $3
  f64x2.splat
  local.set $5
  loop $for-loop|0
   local.get $1
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $4
    f64x2.pmax
    local.get $5
    f64x2.pmin
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.get $4
    f64x2.pmax
    local.get $5
    f64x2.pmin
    v128.store offset=16
    local.get $0
    local.get $0
    v128.load offset=32
    local.get $4
    f64x2.pmax
    local.get $5
    f64x2.pmin
    v128.store offset=32
    local.get $0
    local.get $0
    v128.load offset=48
    local.get $4
    f64x2.pmax
    local.get $5
    f64x2.pmin
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const 8
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   i32.const 2
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $4
    f64x2.pmax
    local.get $5
    f64x2.pmin
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 2
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load64_zero
    local.get $4
    f64x2.pmax
    local.get $5
    f64x2.pmin
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|2
   end
  end
 )
 (func $assembly/gradients.clamp.sweep/clamp_f32 (param $0 i32) (param $1 i32) (param $2 f64) (param $3 f64)
  (local $4 v128)
  (local $5 v128)
  (local $6 i32)
  local.get $2
  f32.demote_f64
  f32x4.splat
  local.set $4
  local.get $3
  f32.demote_f64
  f32x4.splat
  local.set $5
  loop $for-loop|0
   local.get $1
   i32.const 32
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $4
    f32x4.pmax
    local.get $5
    f32x4.pmin
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.get $4
    f32x4.pmax
    local.get $5
    f32x4.pmin
    v128.store offset=16
    local.get $0
    local.get $0
    v128.load offset=32
    local.get $4
    f32x4.pmax
    local.get $5
    f32x4.pmin
    v128.store offset=32
    local.get $0
    local.get $0
    v128.load offset=48
    local.get $4
    f32x4.pmax
    local.get $5
    f32x4.pmin
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.tee $6
    local.get $6
    v128.load
    local.get $4
    f32x4.pmax
    local.get $5
    f32x4.pmin
    v128.store
    local.get $0
    local.get $0
    v128.load offset=80
    local.get $4
    f32x4.pmax
    local.get $5
    f32x4.pmin
    v128.store offset=80
    local.get $0
    local.get $0
    v128.load offset=96
    local.get $4
    f32x4.pmax
    local.get $5
    f32x4.pmin
    v128.store offset=96
    local.get $0
    local.get $0
    v128.load offset=112
    local.get $4
    f32x4.pmax
    local.get $5
    f32x4.pmin
    v128.store offset=112
    local.get $0
    i32.const 128
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $4
    f32x4.pmax
    local.get $5
    f32x4.pmin
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load32_zero
    local.get $4
    f32x4.pmax
    local.get $5
    f32x4.pmin
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|2
   end
  end
 )
)
